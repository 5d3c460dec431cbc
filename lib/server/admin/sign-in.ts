import 'server-only'
import { createHash } from 'node:crypto'
import { writeAudit } from '../audit'
import { db } from '../db'
import { isPassword } from '../password'
import type { Done } from '../refused'

/** How many wrong passwords an account takes in a quarter of an hour before it rests. */
export const TRIES = 8
const WINDOW_MINUTES = 15

/** A session lasts a working day at the most, whatever anybody does in it. */
export const SESSION_HOURS = 10

/**
 * Checks a password and begins a session. The try is written down before the password is looked at, so that many at
 * once cannot slip past the throttle. The answer is the same for a wrong password and for an account that is not there.
 */
export async function signIn(asked: { email: string; password: string; at: Date; requestId: string | null }): Promise<Done<{ sessionId: string }>> {
  const email = asked.email.trim().toLowerCase()
  const key = createHash('sha256').update(email).digest('hex')
  const since = new Date(asked.at.getTime() - WINDOW_MINUTES * 60_000)
  await db.signInAttempt.create({ data: { key, at: asked.at } })
  const tries = await db.signInAttempt.count({ where: { key, at: { gte: since } } })
  const person = await db.person.findUnique({ where: { email }, select: { id: true, passwordHash: true, disabledAt: true } })
  const who = { personId: person?.id ?? null, sessionId: null, requestId: asked.requestId, at: asked.at }
  if (tries > TRIES) {
    await writeAudit(db, who, [{ kind: 'refusal', action: 'session.begin', reason: 'Too many tries' }])
    return { ok: false, refusal: { kind: 'invalid', reason: `There were too many tries for this account. Wait ${WINDOW_MINUTES} minutes, then try again` } }
  }
  const right = await isPassword(asked.password, person?.passwordHash ?? null)
  if (!right || !person || person.disabledAt) {
    await writeAudit(db, who, [{ kind: 'refusal', action: 'session.begin', reason: 'Wrong e-mail address or password' }])
    return { ok: false, refusal: { kind: 'invalid', reason: 'The e-mail address or the password is not right' } }
  }
  const session = await db.$transaction(async (tx) => {
    const begun = await tx.session.create({
      data: { personId: person.id, createdAt: asked.at, expiresAt: new Date(asked.at.getTime() + SESSION_HOURS * 3_600_000) },
      select: { id: true },
    })
    await tx.signInAttempt.deleteMany({ where: { key } })
    await writeAudit(tx, { ...who, sessionId: begun.id }, [{ kind: 'access', action: 'session.begin' }])
    return begun
  })
  return { ok: true, value: { sessionId: session.id } }
}

/** Ends a session at once, wherever its cookie still lies. */
export async function endSession(sessionId: string, at: Date, requestId: string | null): Promise<void> {
  await db.$transaction(async (tx) => {
    const ended = await tx.session.updateManyAndReturn({ where: { id: sessionId, endedAt: null }, data: { endedAt: at }, select: { personId: true } })
    const [session] = ended
    if (session) await writeAudit(tx, { personId: session.personId, sessionId, requestId, at }, [{ kind: 'access', action: 'session.end' }])
  })
}
