import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { endSessionsOf } from './end-sessions'
import { requireOnlyOurs } from './require-only-ours'
import { takePerson } from './take-person'

/** Closes an account: nobody can sign in with it, and its sessions end at once. Posts and everything that was done stay. */
export async function disablePerson(actor: Actor, input: { personId: string; reason: string }): Promise<Done<{ personId: string }>> {
  return transact(actor, 'people.disable', async (tx) => {
    const { person, services, subject } = await takePerson(tx, actor, input.personId)
    if (person.disabledAt) throw new Refused('stale', 'This account is closed already')
    requireOnlyOurs(person, services, actor.at)
    await tx.person.update({ where: { id: person.id }, data: { disabledAt: actor.at }, select: { id: true } })
    const serviceId = services[0] ?? null
    const { event } = await endSessionsOf(tx, { id: person.id, serviceId }, actor.at)
    return { value: { personId: person.id }, audit: [{ kind: 'access', action: 'people.disable', serviceId, subject, reason: input.reason }, event] }
  })
}
