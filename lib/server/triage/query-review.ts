import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { takeReview, type ReviewInput } from './take-review'

/** A manager asks the officer a question about their decision. One at a time: it appears in the officer’s work. */
export async function queryReview(actor: Actor, input: ReviewInput & { question: string }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'review.query', async (tx) => {
    const { record, review, about } = await takeReview(tx, actor, input)
    if (review.queries.length > 0) throw new Refused('stale', 'A question waits for its answer already. Read the answer first, then ask again')
    await tx.reviewQuery.create({ data: { reviewId: review.id, question: input.question, askedById: actor.personId, askedAt: actor.at }, select: { id: true } })
    await tx.decisionReview.update({ where: { id: review.id }, data: { status: 'queried' }, select: { id: true } })
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'review.query', ...about, before: { review: review.status }, after: { review: 'queried' } }] }
  })
}
