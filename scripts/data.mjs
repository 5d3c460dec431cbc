// Fills a migrated database: the reference data that every one needs, and the people and cases of the demonstration.
import fs from 'node:fs'
import path from 'node:path'
import { birthOf } from './databases.mjs'
import { filesUnder, hash, hashOfFiles, inRoot, say, script } from './lib.mjs'

const has = file => fs.existsSync(inRoot(file))
const read = file => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')

/** Runs `work` unless the mark in `folder` says that it was done to this very database; without a folder, always. */
async function once(folder, name, done, work) {
  const file = folder && path.join(folder, name)
  if (file && read(file) === done) return
  await work()
  if (file) fs.writeFileSync(file, done)
}

/** Brings the reference data up to date: it is written so that running it again changes nothing. */
export async function addReferenceData(url, folder) {
  if (!has('prisma/reference-data.ts')) return
  const sources = filesUnder('prisma', 'lib/domain', 'lib/server', 'data').filter(file => !file.includes('generated'))
  await once(folder, 'reference-data', hash(hashOfFiles(sources), await birthOf(url)), async () => {
    say('Adding reference data')
    await script('prisma/reference-data.ts', [], { env: { DATABASE_URL: url } })
  })
}

/** Brings cases of a demonstration to where journeys of the browser tests begin; answers with where they are, as JSON. */
export async function prepareJourneys(url) {
  say('Preparing journeys')
  return (await script('tests/support/prepare-journeys.ts', [], { env: { DATABASE_URL: url, JUNCTURE_DEMO: '1' } })).trim().split('\n').at(-1)
}

/** Adds the demonstration, once in the life of a database. */
export async function addDemonstration(url, folder) {
  if (!has('prisma/seed.ts')) return
  await once(folder, 'demonstration', await birthOf(url), async () => {
    say('Adding demonstration people')
    await script('prisma/seed.ts', [], { env: { DATABASE_URL: url, JUNCTURE_DEMO: '1' } })
  })
}
