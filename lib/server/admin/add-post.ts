import 'server-only'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { requireCan, transact } from '../transact'
import { givePost, type PostInput } from './give-post'
import { takePerson } from './take-person'

/** Gives a further post to somebody whom the actor manages. */
export async function addPost(actor: Actor, input: { personId: string } & PostInput): Promise<Done<{ personId: string }>> {
  return transact(actor, 'people.add-post', async (tx) => {
    const { person, subject } = await takePerson(tx, actor, input.personId)
    requireCan(actor, 'people.manage', { serviceId: input.serviceId }, { subject })
    return { value: { personId: person.id }, audit: [await givePost(tx, person.id, person.posts, input)] }
  })
}
