import 'server-only'
import type { Actor } from '../make-actor'
import { hashPassword } from '../password'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { givePost, type PostInput } from './give-post'
import { canSendLinks, sendPasswordLink } from './password-link'
import { requirePassword } from './require-password'

/** Adds somebody with a first post. They are sent a link to set a password of their own; where none can be sent, whoever adds them types a first one and hands it over. */
export async function addPerson(actor: Actor, input: { name: string; email: string; password: string | null } & PostInput): Promise<Done<{ personId: string }>> {
  return transact(actor, 'people.add', async (tx) => {
    requireCan(actor, 'people.manage', { serviceId: input.serviceId })
    if (input.password) requirePassword(input.password, input)
    else if (!canSendLinks()) throw new Refused('invalid', 'Enter a first password: no mail server is set up, so no invitation can be sent')
    const passwordHash = input.password ? await hashPassword(input.password) : null
    const data = { name: input.name.trim(), email: input.email.trim().toLowerCase(), passwordHash, createdAt: actor.at }
    const [person] = await tx.person.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } })
    if (!person) throw new Refused('invalid', 'Somebody with this e-mail address is here already. If they are not in your list they work for another service: whoever runs the server can add a post for them')
    const post = await givePost(tx, person.id, [], input)
    if (!passwordHash) await sendPasswordLink(tx, person.id, 'invitation', actor.at)
    return { value: { personId: person.id }, audit: [{ kind: 'access', action: 'people.add', serviceId: input.serviceId, subject: `person:${person.id}` }, post] }
  })
}
