// `npm run faults`: the tests of faults in full: twenty kills, the database gone for a minute, its disk full, a new version, a stop.
import { check, vitest } from './checks.mjs'
import { ensureBuilt, ensureReady } from './lib.mjs'
import { launcher } from './launcher.mjs'

await launcher(async () => {
  await ensureReady()
  await ensureBuilt()
  const { failed } = await check('faults', () => vitest(['served'], { FAULTS: 'full', TEST_DATABASE_URL: undefined }))
  return failed > 0 ? 1 : 0
})
