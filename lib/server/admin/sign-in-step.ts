import 'server-only'
import { writeAudit } from '../audit'
import { db, type Tx } from '../db'
import type { Done, Refusal } from '../refused'
import { beginSession, type Awaits, type Begun, type Origin } from './begin-session'
import { takePending, type PendingSession } from './pending-session'
import { countTry, keyOfEmail, RESTING_WORDS } from './sign-in-tries'

const GONE: Refusal = { kind: 'stale', reason: 'This took too long, or you signed in again meanwhile. Begin again with your password' }

/** What was asked in a second step: in which session, as its cookie tells, and when. */
export type Step = { token: string; at: Date; from: Origin }

/**
 * Takes the session that waits for a code and checks one, in one transaction. `check` answers with null where the code is not
 * right; that counts as a try at the account, like a wrong password, and is recorded.
 */
export async function takeCode<T>({ token, at, from }: Step, awaits: Awaits, check: (tx: Tx, pending: PendingSession) => Promise<T | null>): Promise<Done<T>> {
  const waiting = await db.$transaction((tx) => takePending(tx, token, at))
  if (!waiting || waiting.awaits !== awaits) return { ok: false, refusal: GONE }
  const who = { personId: waiting.personId, sessionId: waiting.id, requestId: from.requestId, at }
  const resting = await countTry(keyOfEmail(waiting.email), from.address ?? null, at)
  if (resting) {
    await writeAudit(db, who, [{ kind: 'refusal', action: 'session.begin', reason: 'Too many tries' }])
    return { ok: false, refusal: { kind: 'invalid', reason: RESTING_WORDS[resting] } }
  }
  const value = await db.$transaction(async (tx) => {
    const pending = await takePending(tx, token, at)
    const right = pending?.awaits === awaits ? await check(tx, pending) : null
    if (right !== null) await tx.signInAttempt.deleteMany({ where: { key: keyOfEmail(waiting.email) } })
    return right
  })
  if (value !== null) return { ok: true, value }
  await writeAudit(db, who, [{ kind: 'refusal', action: 'session.begin', reason: 'Wrong code' }])
  return { ok: false, refusal: { kind: 'invalid', reason: 'The code is not right, or was used already. Wait for the next one and try again' } }
}

/** Begins the session that lets somebody in, in the place of the one that waited. */
export async function letIn(tx: Tx, pending: PendingSession, { at, from }: Step, by: string): Promise<Begun> {
  await tx.session.update({ where: { id: pending.id }, data: { endedAt: at }, select: { id: true } })
  return beginSession(tx, { personId: pending.personId, way: 'password', awaits: null, from, at, by })
}

/** Lets somebody in who has just set up their authenticator app and seen the recovery codes. */
export async function finishSetUp(step: Step): Promise<Done<Begun>> {
  return db.$transaction(async (tx) => {
    const pending = await takePending(tx, step.token, step.at)
    return pending?.awaits === 'ready' ? { ok: true as const, value: await letIn(tx, pending, step, 'password and authenticator app') } : { ok: false as const, refusal: GONE }
  })
}
