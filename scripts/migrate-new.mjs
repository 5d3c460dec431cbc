// `npm run migrate:new -- NAME`: writes the migration that leads from the migrations to the schema. It works on a
// throw-away database, so nobody's data can be reset by it. Read it and, where it needs it, edit it: `npm start` applies what it wrote.
import crypto from 'node:crypto'
import { database, ensureDeps, ensureGenerated, Plain, tool } from './lib.mjs'
import { launcher } from './launcher.mjs'

await launcher(async onStop => {
  const name = process.argv[2]
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? '')) throw new Plain('Name the migration in lower case with underscores: npm run migrate:new -- add_panel_seat')
  await ensureDeps()
  const db = await database({ name: 'pg-test', throwAway: true })
  onStop(db.stop)
  const { createDatabase, dropDatabase } = await import('./databases.mjs')
  const scratch = `juncture_test_migrate_${crypto.randomUUID().slice(0, 8)}`
  await createDatabase(db.url(), scratch)
  onStop(() => dropDatabase(db.url(), scratch))
  await tool('prisma/build/index.js', ['migrate', 'dev', '--create-only', '--name', name], { quiet: false, what: 'prisma migrate dev', env: { DATABASE_URL: db.url(scratch) } })
  await ensureGenerated()
})
