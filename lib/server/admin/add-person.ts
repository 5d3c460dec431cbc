import 'server-only'
import { whyNotPassword } from '@/lib/domain/admin/why-not-password'
import type { Actor } from '../make-actor'
import { hashPassword } from '../password'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { givePost, type PostInput } from './give-post'

/** Adds somebody with a first post and a first password, which whoever adds them hands over. */
export async function addPerson(actor: Actor, input: { name: string; email: string; password: string } & PostInput): Promise<Done<{ personId: string }>> {
  return transact(actor, 'people.add', async (tx) => {
    requireCan(actor, 'people.manage', { serviceId: input.serviceId })
    const whyNot = whyNotPassword(input.password)
    if (whyNot) throw new Refused('invalid', whyNot)
    const passwordHash = await hashPassword(input.password)
    const data = { name: input.name.trim(), email: input.email.trim().toLowerCase(), passwordHash, createdAt: actor.at }
    const [person] = await tx.person.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } })
    if (!person) throw new Refused('invalid', 'Somebody with this e-mail address is here already. If they are not in your list they work for another service: whoever runs the server can add a post for them')
    const post = await givePost(tx, person.id, [], input)
    return { value: { personId: person.id }, audit: [{ kind: 'access', action: 'people.add', serviceId: input.serviceId, subject: `person:${person.id}` }, post] }
  })
}
