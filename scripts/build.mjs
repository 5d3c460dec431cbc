// `npm run build`: the application as `npm start` would build it.
import { elapsed, ensureBuilt, ensureReady } from './lib.mjs'
import { launcher } from './launcher.mjs'

await launcher(async () => {
  await ensureReady()
  await ensureBuilt()
  console.log(`Built in ${elapsed()}`)
})
