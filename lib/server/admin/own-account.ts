import 'server-only'
import { browserInWords } from '@/lib/domain/admin/browser-in-words'
import { db } from '../db'
import { env } from '../env'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { setUpOf, type SetUp } from './step-of'

/** A place where somebody is signed in. */
export type OpenSession = { id: string; browser: string; createdAt: Date; lastSeenAt: Date; isThis: boolean }

/** The sessions of a person that stand, newest use first. */
export async function openSessionsOf(personId: string, at: Date, current: string | null): Promise<OpenSession[]> {
  const used = new Date(at.getTime() - env().SESSION_IDLE_MINUTES * 60_000)
  const found = await db.session.findMany({
    where: { personId, endedAt: null, awaits: null, expiresAt: { gt: at }, lastSeenAt: { gt: used } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }], take: 50,
    select: { id: true, browser: true, createdAt: true, lastSeenAt: true },
  })
  return found.map(({ browser, ...session }) => ({ ...session, browser: browserInWords(browser), isThis: session.id === current }))
}

/** Somebody's own account: how they sign in, and where they are signed in. */
export type OwnAccount = {
  email: string
  hasPassword: boolean
  isAtProvider: boolean
  sessions: OpenSession[]
  /** Since when an authenticator app is set up, and how many recovery codes are left; null where none is. */
  app: { since: Date; codesLeft: number } | null
}

/** The account of whoever asks. A bounded number of queries. */
export async function ownAccount(actor: Actor): Promise<OwnAccount> {
  const db = reading(actor)
  const [person, sessions] = await Promise.all([
    db.person.findFirstOrThrow({
      where: { id: actor.personId },
      select: { email: true, passwordHash: true, identities: { select: { id: true }, take: 1 }, secondFactor: { select: { confirmedAt: true } }, _count: { select: { recoveryCodes: { where: { usedAt: null } } } } },
    }),
    openSessionsOf(actor.personId, actor.at, actor.sessionId),
  ])
  const since = person.secondFactor?.confirmedAt
  return { email: person.email, hasPassword: person.passwordHash !== null, isAtProvider: person.identities.length > 0, sessions, app: since ? { since, codesLeft: person._count.recoveryCodes } : null }
}

/** The authenticator app of whoever asks: set up, waiting for its first code, or neither. */
export async function ownSecondFactor(actor: Actor): Promise<{ isSetUp: boolean; setUp: SetUp | null }> {
  const db = reading(actor)
  const [factor, setUp] = await Promise.all([db.secondFactor.findFirst({ where: { personId: actor.personId }, select: { confirmedAt: true } }), setUpOf(actor.personId)])
  return { isSetUp: Boolean(factor?.confirmedAt), setUp }
}
