// `npm run rights`: walks every page as every role and writes who may do what, for people to read and for the tests to compare with.
import { database, ensureReady, tool } from './lib.mjs'
import { launcher } from './launcher.mjs'

await launcher(async onStop => {
  await ensureReady()
  const db = await database({ name: 'pg-test', throwAway: true })
  onStop(db.stop)
  const env = { TEST_DATABASE_URL: db.url(), DATABASE_URL: undefined }
  const write = (project, file) => tool('vitest/vitest.mjs', ['run', '--project', project, file, '-u'], { env, what: 'vitest' })
  await write('db', 'tests/db/rights/page-rights.test.ts')
  await write('unit', 'lib/domain/rulebook/rights-document.test.ts')
  console.log('lib/domain/rulebook/page-rights.ts and docs/rights.md say who may do what')
})
