import 'server-only'
import { Client } from 'pg'
import { env } from './env'
import { errorFields, log } from './log'

/** How often the database is asked whether it is there, how long it may take to answer, and how soon a lost one is tried again; in milliseconds. */
const EVERY = 1_000
const PATIENCE = 3_000
const AGAIN = 250

/** What `proxy.ts` sees of the watch: it runs in the same process, and shares nothing else with the server's code. */
const shared = globalThis as unknown as { junctureDatabaseIsLost?: boolean }

const within = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([work, new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new Error('No answer')), PATIENCE)))])
  } finally {
    clearTimeout(timer)
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds).unref())

/** Says whether the database is lost, and writes down when that changes. */
function tell(isLost: boolean, thrown?: unknown): void {
  if (isLost === (shared.junctureDatabaseIsLost ?? false)) return
  shared.junctureDatabaseIsLost = isLost
  log(isLost ? 'error' : 'warn', isLost ? 'database.lost' : 'database.back', thrown === undefined ? {} : errorFields(thrown))
}

/** Asks on one connection until it breaks; the server closing it is noticed at once, silence after the patience. */
async function askUntilLost(client: Client): Promise<unknown> {
  let broken: unknown
  const ended = new Promise<void>((resolve) => {
    client.on('error', (thrown) => {
      broken = thrown
      resolve()
    })
    client.on('end', () => resolve())
  })
  try {
    await within(client.connect())
    for (;;) {
      await within(client.query('SELECT 1'))
      tell(false)
      if (await Promise.race([ended.then(() => true), pause(EVERY).then(() => false)])) return broken
    }
  } catch (thrown) {
    return thrown
  } finally {
    void client.end().catch(() => {})
  }
}

/**
 * Watches the database on a connection of its own for as long as the process lives, so that people are told plainly while it
 * is gone (`proxy.ts`) and no page has to fail first. A connection that breaks is made again before anybody is told.
 */
export async function watchDatabase(): Promise<never> {
  for (;;) {
    const client = new Client({ connectionString: env().DATABASE_URL, application_name: 'juncture-watch', keepAlive: true, connectionTimeoutMillis: PATIENCE })
    const began = Date.now()
    const thrown = await askUntilLost(client)
    // One that never stood, or stopped answering: the database is not there.
    if (Date.now() - began < EVERY || !(await isThere())) tell(true, thrown)
    await pause(AGAIN)
  }
}

/** Whether a new connection gets an answer. */
async function isThere(): Promise<boolean> {
  const client = new Client({ connectionString: env().DATABASE_URL, application_name: 'juncture-watch', connectionTimeoutMillis: PATIENCE })
  client.on('error', () => {})
  try {
    await within(client.connect())
    await within(client.query('SELECT 1'))
    return true
  } catch {
    return false
  } finally {
    void client.end().catch(() => {})
  }
}
