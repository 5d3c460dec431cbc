// `npm run fuzz -- --minutes N`: whatever forms, addresses, actions and files can be sent, against the built application on
// a demonstration of its own. `--seed S` tries again what another run tried.
import { parseArgs } from 'node:util'
import { database, ensureBuilt, ensureReady, Plain } from './lib.mjs'
import { launcher } from './launcher.mjs'
import { fuzz } from './run-fuzz.mjs'

function askedFor() {
  try {
    const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) } } })
    if (!(Number(values.minutes) > 0 && Number.isInteger(Number(values.seed)))) throw new Error('Both are numbers. ')
    return values
  } catch (error) {
    throw new Plain(`${error.message.split('. ')[0]}. What there is: npm run fuzz -- [--minutes N] [--seed S]`)
  }
}

await launcher(async onStop => {
  const { minutes, seed } = askedFor()
  await ensureReady()
  const db = await database({ name: 'pg-fuzz', throwAway: true })
  onStop(db.stop)
  await ensureBuilt()
  const { createDatabase, dropDatabase } = await import('./databases.mjs')
  const { addDemonstration, addReferenceData } = await import('./data.mjs')
  const { migrate } = await import('./migrate.mjs')
  const name = `juncture_fuzz_${process.pid}`
  await createDatabase(db.url(), name)
  onStop(() => dropDatabase(db.url(), name))
  await migrate(db.url(name))
  await addReferenceData(db.url(name))
  await addDemonstration(db.url(name))
  const { failed } = await fuzz(db.url(name), { seconds: Number(minutes) * 60, seed })
  return failed > 0 ? 1 : 0
})
