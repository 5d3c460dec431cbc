import 'server-only'
import { whyNotEnded } from '@/lib/domain/admin/why-no-post'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { takePerson } from './take-person'

/** Ends a post: `endsOn` is the last day on which it gives its rights. Yesterday ends it at once. */
export async function endPost(actor: Actor, input: { personId: string; postId: string; endsOn: IsoDay }): Promise<Done<{ personId: string }>> {
  return transact(actor, 'people.end-post', async (tx) => {
    const { person, services, subject } = await takePerson(tx, actor, input.personId)
    const post = person.posts.find((candidate) => candidate.id === input.postId && services.includes(candidate.serviceId))
    if (!post) throw new Refused('not-found', 'This post does not exist, or belongs to another service', { serviceId: services[0], subject })
    const whyNot = whyNotEnded(post, input.endsOn, londonDay(actor.at))
    if (whyNot) throw new Refused('invalid', whyNot)
    await tx.post.update({ where: { id: post.id }, data: { endsOn: new Date(input.endsOn) }, select: { id: true } })
    return {
      value: { personId: person.id },
      audit: [{ kind: 'access', action: 'people.end-post', serviceId: post.serviceId, subject, before: { postId: post.id, endsOn: post.endsOn }, after: { postId: post.id, endsOn: input.endsOn } }],
    }
  })
}
