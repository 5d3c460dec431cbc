// `npm run dev`: as `npm start`, with Next's development server in place of a build.
import { launcher } from './launcher.mjs'
import { chooseAddress, prepare } from './prepare.mjs'
import { serve } from './web.mjs'

await launcher(async onStop => {
  const { port, url } = await chooseAddress(onStop)
  const env = await prepare({ url, onStop })
  const web = serve('dev', port, env)
  return new Promise(resolve => web.on('exit', code => resolve(code ?? 1)))
})
