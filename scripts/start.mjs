// `npm start`: from a fresh clone to the page. With DATABASE_URL it serves that database; without, the demonstration on
// an embedded one. `npm start -- --fresh` throws the demonstration's data away first.
import { elapsed, ensureBuilt, Plain } from './lib.mjs'
import { launcher } from './launcher.mjs'
import { chooseAddress, prepare } from './prepare.mjs'
import { runningAt, serve, waitFor } from './web.mjs'

await launcher(async onStop => {
  const fresh = process.argv.includes('--fresh')
  if (fresh && process.env.DATABASE_URL) throw new Plain('--fresh is for the demonstration: with DATABASE_URL nothing is ever removed.')
  const already = !process.env.DATABASE_URL && runningAt()
  if (already) {
    console.log(`Juncture already runs from this folder, at ${already}`)
    return 0
  }
  const { port, url } = await chooseAddress(onStop)
  const env = await prepare({ url, fresh, onStop })
  await ensureBuilt()
  const web = serve('start', port, { ...env, NODE_ENV: 'production' }, 'quiet')
  await waitFor(`http://${process.env.HOST ?? '127.0.0.1'}:${port}/api/health`, web)
  console.log(`\nJuncture is ready after ${elapsed()}: ${url}\n`)
  if (env.JUNCTURE_DEMO) console.log('This is the demonstration: the sign-in page lists its people. Ctrl-C stops everything.\n')
  return new Promise(resolve => web.on('exit', code => resolve(code ?? 1)))
})
