import 'server-only'
import { REVIEW_STATUS_NAMES, isReviewWaiting } from '@/lib/domain/triage/decision-review'
import type { Tx } from '../db'
import type { CaseRecord } from '../intake/case-record'
import { takeCase, type CaseAbout } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { requireCan } from '../transact'
import { workBehindReview } from './work-behind-review'

/** Which review of which case. */
export type ReviewInput = { ref: string; reviewId: string }

const REVIEW = {
  id: true, caseId: true, decisionId: true, status: true,
  decision: { select: { decidedById: true, outcome: true } },
  queries: { where: { answer: null }, select: { id: true } },
} as const

/** A review taken with its case, by whom it may concern; what they may do with it is asked next. */
export async function findReview(tx: Tx, actor: Actor, { ref, reviewId }: ReviewInput) {
  const record = await takeCase(tx, actor, { ref })
  const about: CaseAbout & { subject: string } = { serviceId: record.serviceId, caseId: record.id, childId: record.childId, subject: `review:${reviewId}` }
  const review = await tx.decisionReview.findFirst({ where: { id: reviewId, caseId: record.id }, select: REVIEW })
  if (!review) throw new Refused('not-found', 'This review does not exist', about)
  return { record, review, about }
}

/** A review that still waits, taken with its case by a manager who had no part in the decision. */
export async function takeReview(tx: Tx, actor: Actor, input: ReviewInput): Promise<Awaited<ReturnType<typeof findReview>> & { record: CaseRecord }> {
  const taken = await findReview(tx, actor, input)
  const { record, review, about } = taken
  requireCan(actor, 'review.decide', { serviceId: record.serviceId, workOf: workBehindReview(record, review.decision) }, about)
  if (!isReviewWaiting(review.status)) throw new Refused('stale', `This review is over: ${REVIEW_STATUS_NAMES[review.status].toLowerCase()}`)
  return taken
}
