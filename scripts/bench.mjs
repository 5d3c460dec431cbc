// `npm run bench`: how long pages take on a generated casebook, beside the same data from plain pg and plain node:http.
// On the embedded throw-away cluster, or, with DATABASE_URL, on that database, if it is empty or was generated.
import crypto from 'node:crypto'
import { parseArgs } from 'node:util'
import { database, ensureBuilt, ensureReady, inRoot, Plain, run, say, start } from './lib.mjs'
import { launcher } from './launcher.mjs'
import { freePort } from './ports.mjs'
import { serve, waitFor } from './web.mjs'

const node = (file, args, options) => run(process.execPath, ['--conditions=react-server', '--import', 'tsx', inRoot(file), ...args], { what: file, ...options })

function askedFor() {
  try {
    const { values } = parseArgs({ options: { children: { type: 'string', default: '3000' }, seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '40' } } })
    return values
  } catch (error) {
    throw new Plain(`${error.message.split('. ')[0]}. What there is: npm run bench -- [--children N] [--seed S] [--rounds R]`)
  }
}

await launcher(async onStop => {
  const { children, seed, rounds } = askedFor()
  if (!(Number.isInteger(Number(rounds)) && Number(rounds) >= 5)) throw new Plain('--rounds is a whole number, 5 at the least.')
  await ensureReady()
  const db = await database({ name: 'pg-bench', throwAway: true })
  onStop(db.stop)
  const { createDatabase, databasesNamed } = await import('./databases.mjs')
  const { migrate } = await import('./migrate.mjs')
  const name = process.env.DATABASE_URL ? undefined : `bench_${children}_${seed}`
  if (name && !(await databasesNamed(db.url(), name)).includes(name)) await createDatabase(db.url(), name)
  const url = db.url(name)
  await migrate(url)
  say('Generating the casebook, unless it is there')
  await node('scripts/generate/main.ts', ['--children', children, '--seed', seed], { env: { DATABASE_URL: url }, minutes: 60 })
  await ensureBuilt()

  const secret = crypto.randomBytes(32).toString('base64url')
  const [port, floorPort] = [await freePort(), await freePort()]
  const [address, floor] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${floorPort}`]
  const env = { DATABASE_URL: url, AUTH_SECRET: secret, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: address, LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '1000000', NODE_ENV: 'production', HOST: '127.0.0.1' }
  say('Starting the servers')
  await waitFor(`${address}/api/health`, serve('start', port, env, 'quiet'))
  const plain = start(process.execPath, ['--import', 'tsx', inRoot('scripts/bench/floor-server.ts')], { env: { DATABASE_URL: url, PORT: String(floorPort), NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] })
  await waitFor(`${floor}/`, plain)
  say('Measuring')
  await node('scripts/bench/main.ts', [address, floor, rounds], { env, quiet: false, minutes: 60 })
})
