import 'server-only'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { requireOnlyOurs } from './require-only-ours'
import { keyOfEmail } from './sign-in-tries'
import { takePerson } from './take-person'

/** Lets somebody try to sign in again whose account rests after too many wrong tries. */
export async function liftLock(actor: Actor, input: { personId: string }): Promise<Done<{ personId: string }>> {
  return transact(actor, 'people.lift-lock', async (tx) => {
    const { person, services, subject } = await takePerson(tx, actor, input.personId)
    requireOnlyOurs(person, services, actor.at)
    const { email } = await tx.person.findUniqueOrThrow({ where: { id: person.id }, select: { email: true } })
    const { count } = await tx.signInAttempt.deleteMany({ where: { key: keyOfEmail(email) } })
    return { value: { personId: person.id }, audit: [{ kind: 'access', action: 'people.lift-lock', serviceId: services[0], subject, after: { tries: count } }] }
  })
}
