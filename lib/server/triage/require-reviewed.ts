import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { whyReviewComesFirst } from '@/lib/domain/triage/decision-review'
import { reviewSettingsInForce } from '@/lib/domain/triage/review-settings'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** Refuses an outcome that waits, by the local protocol of the day, for a manager’s review of its decision. */
export async function requireReviewed(tx: Tx, actor: Actor, caseId: string): Promise<void> {
  const review = await tx.decisionReview.findFirst({ where: { caseId }, orderBy: [{ openedAt: 'desc' }, { id: 'desc' }], select: { status: true } })
  const why = whyReviewComesFirst(review, reviewSettingsInForce(londonDay(actor.at)))
  if (why) throw new Refused('invalid', why)
}
