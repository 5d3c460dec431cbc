import 'server-only'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { takeReview, type ReviewInput } from './take-review'

/** A manager agrees with a decision that kept a case from the panel; a note may be left. */
export async function agreeReview(actor: Actor, input: ReviewInput & { note: string | null }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'review.agree', async (tx) => {
    const { record, review, about } = await takeReview(tx, actor, input)
    await tx.decisionReview.update({ where: { id: review.id }, data: { status: 'agreed', closedById: actor.personId, closedAt: actor.at, reason: input.note }, select: { id: true } })
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'review.agree', ...about, before: { review: review.status }, after: { review: 'agreed' } }] }
  })
}
