import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { db } from '../db'
import { keyedHash } from '../derived-key'

/** How many wrong tries an account takes in a quarter of an hour before it rests. */
export const TRIES = 8

/** How many it takes in a day before it is locked until the day is over, or an administrator lifts it. */
export const DAY_TRIES = 30

/** How many wrong tries, at whatever accounts, one network address has in a quarter of an hour: a whole police station may stand behind one. */
export const ADDRESS_TRIES = 60

/** The minutes in which tries count. */
export const WINDOW_MINUTES = 15

const counts = z.tuple([z.object({ recent: z.number(), day: z.number(), here: z.number() })])

/** Why a try is not even looked at. Says the same of an account that is not there. */
export type Resting = 'account' | 'day' | 'address'

/** Under what the tries at an account are counted; tries at addresses that nobody has are counted in the same way. */
export const keyOfEmail = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('hex')

/**
 * Writes a try down and says why it may not be looked at; null where it may. Tries at one account wait for each other here, so
 * that many at once cannot slip past; one that is not looked at is not counted, so that knocking does not lock for longer.
 */
export async function countTry(key: string, address: string | null, at: Date): Promise<Resting | null> {
  const addressKey = address ? keyedHash('network-address', address) : null
  const since = new Date(at.getTime() - WINDOW_MINUTES * 60_000)
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    const [found] = counts.parse(await tx.$queryRaw`
      SELECT (SELECT count(*)::int FROM "SignInAttempt" WHERE key = ${key} AND at >= ${since}) AS recent,
             (SELECT count(*)::int FROM "SignInAttempt" WHERE key = ${key} AND at >= ${new Date(at.getTime() - 86_400_000)}) AS day,
             (SELECT count(*)::int FROM "SignInAttempt" WHERE "addressKey" = ${addressKey} AND at >= ${since}) AS here`)
    const resting: Resting | null = found.day >= DAY_TRIES ? 'day' : found.recent >= TRIES ? 'account' : found.here >= ADDRESS_TRIES ? 'address' : null
    if (!resting) await tx.signInAttempt.create({ data: { key, addressKey, at }, select: { id: true } })
    return resting
  })
}

/** What somebody reads whose try was not looked at. */
export const RESTING_WORDS: Readonly<Record<Resting, string>> = {
  account: `There were too many tries for this account. Wait ${WINDOW_MINUTES} minutes, then try again`,
  day: 'There were too many tries for this account. It is locked for a day, or until an administrator of your service lifts that',
  address: `There were too many tries from where you are. Wait ${WINDOW_MINUTES} minutes, then try again`,
}
