import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { requireOnlyOurs } from './require-only-ours'
import { takePerson } from './take-person'

/** Opens an account again that was closed; its posts count as before. */
export async function enablePerson(actor: Actor, input: { personId: string; reason: string }): Promise<Done<{ personId: string }>> {
  return transact(actor, 'people.enable', async (tx) => {
    const { person, services, subject } = await takePerson(tx, actor, input.personId)
    if (!person.disabledAt) throw new Refused('stale', 'This account is open already')
    requireOnlyOurs(person, services, actor.at)
    await tx.person.update({ where: { id: person.id }, data: { disabledAt: null }, select: { id: true } })
    return { value: { personId: person.id }, audit: [{ kind: 'access', action: 'people.enable', serviceId: services[0] ?? null, subject, reason: input.reason }] }
  })
}
