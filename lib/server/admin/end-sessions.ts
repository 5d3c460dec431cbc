import 'server-only'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { takePerson } from './take-person'

/** Ends every open session of a taken person and answers with its event. */
export async function endSessionsOf(tx: Tx, person: { id: string; serviceId: string | null }, at: Date): Promise<{ count: number; event: AuditDraft }> {
  const { count } = await tx.session.updateMany({ where: { personId: person.id, endedAt: null, expiresAt: { gt: at } }, data: { endedAt: at } })
  return { count, event: { kind: 'access', action: 'people.end-sessions', serviceId: person.serviceId, subject: `person:${person.id}`, after: { count } } }
}

/** Signs somebody out everywhere, at once. */
export async function endSessions(actor: Actor, input: { personId: string }): Promise<Done<{ personId: string; count: number }>> {
  return transact(actor, 'people.end-sessions', async (tx) => {
    const { person, services } = await takePerson(tx, actor, input.personId)
    const { count, event } = await endSessionsOf(tx, { id: person.id, serviceId: services[0] ?? null }, actor.at)
    return { value: { personId: person.id, count }, audit: [event] }
  })
}
