// `npm run test:db -- FILTER`: the database tests alone, or those whose file names match.
import { database, ensureReady, tool } from './lib.mjs'
import { launcher } from './launcher.mjs'

await launcher(async onStop => {
  await ensureReady()
  const db = await database({ name: 'pg-test', throwAway: true })
  onStop(db.stop)
  const env = { TEST_DATABASE_URL: db.url(), DATABASE_URL: undefined }
  await tool('vitest/vitest.mjs', ['run', '--project', 'db', ...process.argv.slice(2)], { env, quiet: false, what: 'vitest' })
})
