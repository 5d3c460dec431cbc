// `npm test`: every check there is, on databases of its own that are gone afterwards. They lie on a throw-away embedded
// cluster, or, with DATABASE_URL, on that server: there only databases named juncture_test_… are made, used and dropped.
import crypto from 'node:crypto'
import { bundle, check, lint, packages, playwright, total, types, vitest } from './checks.mjs'
import { database, elapsed, ensureBuilt, ensureReady, isBuilt, Plain, say } from './lib.mjs'
import { launcher } from './launcher.mjs'
import { freePort } from './ports.mjs'
import { fuzz } from './run-fuzz.mjs'
import { runningAt, serve, waitFor } from './web.mjs'

const browserProjects = ['desktop', 'phone', 'no-js']
const prefix = `juncture_test_${crypto.randomUUID().slice(0, 8)}`

/** A web server for each project of the browser tests, each on a copy of one demonstration database; answers with them, and with where prepared journeys begin. */
async function startServers(db) {
  const { addDemonstration, addReferenceData, prepareJourneys } = await import('./data.mjs')
  const { createDatabase } = await import('./databases.mjs')
  const { migrate } = await import('./migrate.mjs')
  const template = `${prefix}_demonstration`
  await createDatabase(db.url(), template)
  await migrate(db.url(template))
  await addReferenceData(db.url(template))
  await addDemonstration(db.url(template))
  const journeys = await prepareJourneys(db.url(template))
  const servers = {}
  const secret = crypto.randomBytes(32).toString('base64url')
  for (const project of browserProjects) {
    const name = `${prefix}_${project.replace('-', '_')}`, port = await freePort(), url = `http://127.0.0.1:${port}`
    await createDatabase(db.url(), name, template)
    const env = { DATABASE_URL: db.url(name), AUTH_SECRET: secret, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: url, JUNCTURE_DEMO: '1', LOG_LEVEL: 'error', NODE_ENV: 'production', HOST: '127.0.0.1' }
    await waitFor(`${url}/api/health`, serve('start', port, env, 'quiet'))
    servers[project] = url
  }
  return { servers, journeys }
}

await launcher(async onStop => {
  await ensureReady()
  if (!isBuilt() && runningAt()) throw new Plain(`Juncture runs from this folder, at ${runningAt()}, and the tests would build over it: stop it first.`)
  const { databasesNamed, dropDatabase } = await import('./databases.mjs')
  const db = await database({ name: 'pg-test', throwAway: true })
  onStop(db.stop)
  onStop(async () => {
    for (const name of await databasesNamed(db.url(), prefix)) await dropDatabase(db.url(), name)
  })

  const outcomes = await Promise.all([check('lint', lint), check('types', types), check('what is known against the packages', packages)])
  const testEnv = { TEST_DATABASE_URL: db.url(), TEST_DATABASE_PREFIX: prefix }
  // The build needs no database and little memory: it is made while the tests wait for theirs.
  const build = check('build', async () => (await ensureBuilt(), { passed: 0, failed: 0 }))
  outcomes.push(await check('unit, architecture, contract and database tests', () => vitest(['unit', 'architecture', 'contract', 'db'], testEnv)), await build)
  outcomes.push(
    await check('browser tests', async () => {
      const { ensureBrowser } = await import('./browser.mjs')
      const browser = await ensureBrowser()
      say('Starting the servers')
      return playwright(await startServers(db), browser)
    }),
  )
  outcomes.push(await check('what browsers are sent', bundle))
  outcomes.push(await check('the fuzzer, for 40 seconds', async () => {
    const { createDatabase } = await import('./databases.mjs')
    const name = `${prefix}_fuzz`
    await createDatabase(db.url(), name, `${prefix}_demonstration`)
    return fuzz(db.url(name), { seconds: 40, seed: 20_261_122 })
  }))
  const { passed, failed } = total(outcomes)
  say(`All of it took ${elapsed()}`)
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})
