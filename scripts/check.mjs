// `npm run check`: what can be checked without a database or a browser, in under a minute.
import { check, lint, total, types, vitest } from './checks.mjs'
import { ensureReady } from './lib.mjs'
import { launcher } from './launcher.mjs'

await launcher(async () => {
  await ensureReady()
  const [linted, typed] = await Promise.all([check('lint', lint), check('types', types)])
  const tested = await check('unit, architecture and contract tests', () => vitest(['unit', 'architecture', 'contract']))
  const { passed, failed } = total([linted, typed, tested])
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})
