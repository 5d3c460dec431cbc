import 'server-only'
import { writeAudit } from '../audit'
import { db } from '../db'
import { env } from '../env'
import { isPassword } from '../password'
import type { Done } from '../refused'
import { beginSession, type Begun, type Origin } from './begin-session'
import { newSecondFactor } from './new-second-factor'
import { countTry, keyOfEmail, RESTING_WORDS } from './sign-in-tries'

/**
 * Checks a password and begins a session, which lets nobody in before the second factor where there is one or has to be.
 * The answer is the same for a wrong password and for an account that is not there, and costs one look at a password.
 */
export async function signIn(asked: { email: string; password: string; at: Date } & Origin): Promise<Done<Begun>> {
  const { at, requestId } = asked
  const email = asked.email.trim().toLowerCase()
  const key = keyOfEmail(email)
  const resting = await countTry(key, asked.address ?? null, at)
  const person = await db.person.findUnique({ where: { email }, select: { id: true, passwordHash: true, disabledAt: true, secondFactor: { select: { confirmedAt: true } } } })
  const who = { personId: person?.id ?? null, sessionId: null, requestId, at }
  if (resting) {
    await writeAudit(db, who, [{ kind: 'refusal', action: 'session.begin', reason: resting === 'address' ? 'Too many tries from one network address' : 'Too many tries' }])
    return { ok: false, refusal: { kind: 'invalid', reason: RESTING_WORDS[resting] } }
  }
  const right = await isPassword(asked.password, person?.passwordHash ?? null)
  if (!right || !person || person.disabledAt) {
    await writeAudit(db, who, [{ kind: 'refusal', action: 'session.begin', reason: 'Wrong e-mail address or password' }])
    return { ok: false, refusal: { kind: 'invalid', reason: 'The e-mail address or the password is not right' } }
  }
  const awaits = person.secondFactor?.confirmedAt ? 'code' : env().SECOND_FACTOR === 'required' ? 'set-up' : null
  const begun = await db.$transaction(async (tx) => {
    // A code that is still to come is guessed at too: what was tried counts until the whole of it is right.
    if (awaits !== 'code') await tx.signInAttempt.deleteMany({ where: { key } })
    if (awaits === 'set-up') await newSecondFactor(tx, person.id, at)
    return beginSession(tx, { personId: person.id, way: 'password', awaits, from: asked, at })
  })
  return { ok: true, value: begun }
}
