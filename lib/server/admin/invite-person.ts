import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { canSendLinks, sendPasswordLink } from './password-link'
import { requireOnlyOurs } from './require-only-ours'
import { takePerson } from './take-person'

/** Sends somebody a link by which they set their own password. */
export async function invitePerson(actor: Actor, input: { personId: string }): Promise<Done<{ personId: string }>> {
  return transact(actor, 'people.invite', async (tx) => {
    const { person, services, subject } = await takePerson(tx, actor, input.personId)
    if (person.disabledAt) throw new Refused('stale', 'The account is closed. Open it first')
    requireOnlyOurs(person, services, actor.at)
    if (!canSendLinks()) throw new Refused('invalid', 'No mail server is set up, so no invitation can be sent')
    await sendPasswordLink(tx, person.id, 'invitation', actor.at)
    return { value: { personId: person.id }, audit: [{ kind: 'access', action: 'people.invite', serviceId: services[0], subject }] }
  })
}
