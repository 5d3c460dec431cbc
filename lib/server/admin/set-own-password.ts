import 'server-only'
import { accountNotice } from '@/lib/domain/admin/account-notices'
import type { Actor } from '../make-actor'
import { hashPassword, isPassword } from '../password'
import { reading } from '../reading'
import { Refused, type Done } from '../refused'
import { changeOwn } from './change-own'
import { queueAccountNotice } from './queue-account-notice'
import { requirePassword } from './require-password'
import { countTry, keyOfEmail, RESTING_WORDS } from './sign-in-tries'

/** Sets the actor's own password against the one that they have, and ends every other session of theirs. */
export async function setOwnPassword(actor: Actor, input: { current: string; password: string }): Promise<Done<null>> {
  const db = reading(actor)
  const person = await db.person.findFirstOrThrow({ where: { id: actor.personId }, select: { email: true, name: true, passwordHash: true } })
  const key = keyOfEmail(person.email)
  const resting = await countTry(key, null, actor.at)
  if (resting) return { ok: false, refusal: { kind: 'invalid', reason: RESTING_WORDS[resting] } }
  const isRight = await isPassword(input.current, person.passwordHash)
  return changeOwn(actor, async (tx, subject) => {
    if (!isRight) throw new Refused('invalid', 'The password that you have now is not right')
    requirePassword(input.password, person)
    await tx.person.update({ where: { id: actor.personId }, data: { passwordHash: await hashPassword(input.password) }, select: { id: true } })
    await tx.session.updateMany({ where: { personId: actor.personId, endedAt: null, id: { not: actor.sessionId ?? undefined } }, data: { endedAt: actor.at } })
    await tx.signInAttempt.deleteMany({ where: { key } })
    await queueAccountNotice(tx, { personId: actor.personId, at: actor.at, notice: accountNotice('account-password-set') })
    return { value: null, audit: [{ kind: 'access', action: 'account.set-password', subject, after: { by: 'current password' } }] }
  })
}
