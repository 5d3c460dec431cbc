import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { takePerson } from './take-person'

/** Ends one session of somebody whom the actor manages. */
export async function endOneSession(actor: Actor, input: { personId: string; sessionId: string }): Promise<Done<{ personId: string }>> {
  return transact(actor, 'people.end-session', async (tx) => {
    const { person, services, subject } = await takePerson(tx, actor, input.personId)
    const { count } = await tx.session.updateMany({ where: { id: input.sessionId, personId: person.id, endedAt: null }, data: { endedAt: actor.at } })
    if (count === 0) throw new Refused('stale', 'This session has ended already')
    return { value: { personId: person.id }, audit: [{ kind: 'access', action: 'people.end-session', serviceId: services[0], subject, after: { sessionId: input.sessionId } }] }
  })
}
