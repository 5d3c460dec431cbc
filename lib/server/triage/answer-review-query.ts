import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { thoseAsked } from '@/lib/domain/triage/cover'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { coversOf } from './covers-of'
import { findReview, type ReviewInput } from './take-review'

/** The officer who decided, who has the case now, or who stands in for one of them today answers the manager’s question; the review waits for the manager again. */
export async function answerReviewQuery(actor: Actor, input: ReviewInput & { answer: string }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'review.answer', async (tx) => {
    const { record, review, about } = await findReview(tx, actor, input)
    const officers = [review.decision.decidedById, record.triageById].filter((id) => id !== null)
    const covers = await coversOf(tx, officers, londonDay(actor.at))
    requireCan(actor, 'review.answer', { serviceId: record.serviceId, askedOf: officers.flatMap((id) => thoseAsked(id, covers)) }, about)
    const [query] = review.queries
    if (review.status !== 'queried' || !query) throw new Refused('stale', 'No question waits for an answer: it was answered already, or the review is over')
    await tx.reviewQuery.update({ where: { id: query.id }, data: { answer: input.answer, answeredById: actor.personId, answeredAt: actor.at }, select: { id: true } })
    await tx.decisionReview.update({ where: { id: review.id }, data: { status: 'open' }, select: { id: true } })
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'review.answer', ...about, before: { review: 'queried' }, after: { review: 'open' } }] }
  })
}
