// What `npm start` and `npm run dev` share: the checks before anything is done, the database, the server's environment.
import { database, ensureReady, Plain, requireNode, say } from './lib.mjs'
import { isFree } from './ports.mjs'
import { demonstrationSecret, noteRunning } from './web.mjs'

const isDemonstration = () => !process.env.DATABASE_URL
const givenSecret = () => process.env.AUTH_SECRET || process.env.NEXTAUTH_SECRET

/**
 * The port and address to serve at, once everything that can be refused at once was checked. A taken port is refused,
 * not stepped over: people bookmark the address. The demonstration runs once a folder; instances on a server may be many.
 */
export async function chooseAddress(onStop) {
  requireNode()
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Plain(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`)
  if (!isDemonstration() && (givenSecret() ?? '').length < 32)
    throw new Plain('With DATABASE_URL, AUTH_SECRET is needed too: a random text of 32 characters or more, the same for every instance.')
  const url = process.env.NEXTAUTH_URL || `http://localhost:${port}`
  if (isDemonstration()) onStop(noteRunning(url))
  if (!(await isFree(port))) throw new Plain(`Port ${port} is taken by another program; choose another with: PORT=${port + 1} npm start`)
  return { port, url }
}

/** Installs what is missing, opens the database and brings it up to date; answers with the web server's environment. */
export async function prepare({ url, fresh, onStop }) {
  await ensureReady()
  if (isDemonstration()) say(fresh ? 'Starting the database anew' : 'Starting the database')
  const db = await database({ fresh })
  onStop(db.stop)
  const { migrate } = await import('./migrate.mjs')
  const applied = await migrate(db.url())
  if (applied.length > 0) say(`Applied ${applied.length === 1 ? 'a migration' : `${applied.length} migrations`}`)
  const { addDemonstration, addReferenceData } = await import('./data.mjs')
  await addReferenceData(db.url(), db.folder)
  if (isDemonstration()) await addDemonstration(db.url(), db.folder)
  const secret = isDemonstration() ? demonstrationSecret() : givenSecret()
  return { DATABASE_URL: db.webUrl(), MIGRATE_DATABASE_URL: undefined, AUTH_SECRET: secret, NEXTAUTH_SECRET: secret, NEXTAUTH_URL: url, JUNCTURE_DEMO: isDemonstration() ? '1' : undefined }
}
