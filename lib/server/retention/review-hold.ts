import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { takeHold } from './take-hold'

/** Decides that a legal hold goes on, why, and when it is looked at again. */
export async function reviewHold(actor: Actor, input: { childId: string; reason: string; reviewOn: IsoDay }): Promise<Done<{ childId: string }>> {
  return transact(actor, 'hold.review', async (tx) => {
    const { hold, about } = await takeHold(tx, actor, 'hold.place', input.childId)
    if (input.reviewOn <= londonDay(actor.at)) throw new Refused('invalid', 'Choose a day that is still to come, on which somebody looks at it again')
    await tx.legalHoldReview.create({ data: { holdId: hold.id, reason: input.reason, reviewOn: new Date(input.reviewOn), reviewedById: actor.personId, reviewedAt: actor.at }, select: { id: true } })
    await tx.legalHold.update({ where: { id: hold.id }, data: { reviewOn: new Date(input.reviewOn) }, select: { id: true } })
    return { value: { childId: input.childId }, audit: [{ kind: 'alteration', action: 'hold.review', ...about, before: { reviewOn: hold.reviewOn.toISOString().slice(0, 10) }, after: { reviewOn: input.reviewOn } }] }
  })
}
