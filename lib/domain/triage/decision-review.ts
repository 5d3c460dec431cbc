import type { CaseStatus } from '../intake/case-status'
import type { ReviewSettings } from './review-settings'
import type { TriageChoice } from './triage-choice'

/** How a manager’s review of a decision stands. */
export const REVIEW_STATUSES = ['open', 'queried', 'agreed', 'overturned', 'superseded'] as const
/** One of `REVIEW_STATUSES`. */
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]

/** Each as people read it. */
export const REVIEW_STATUS_NAMES: Readonly<Record<ReviewStatus, string>> = {
  open: 'Waits for review',
  queried: 'A question waits for its answer',
  agreed: 'Agreed',
  overturned: 'Overturned',
  superseded: 'Overtaken by a new decision',
}

/** Whether a review still waits for somebody. */
export function isReviewWaiting(status: ReviewStatus): boolean {
  return status === 'open' || status === 'queried'
}

/** Whether a triage choice keeps the case from the panel, so that a manager reviews it (R13). */
export function keepsFromPanel(choice: TriageChoice): boolean {
  return choice !== 'send_to_panel'
}

/** What an overturning does: the case goes back to triage, or it is kept as a finding about a decision that can no longer be stopped. */
export type OverturnEffect = 'returned' | 'finding'

/** Where the decision still waits to be carried out. */
const STILL_TO_STOP: readonly CaseStatus[] = ['to_be_given', 'under_way', 'sent_for_charge']

/** What overturning a decision does to a case: `waitsFor` is where the case goes back to while an authority is asked for in it. */
export function overturnEffect({ status, isGiven, waitsFor }: { status: CaseStatus; isGiven: boolean; waitsFor: CaseStatus | null }): OverturnEffect {
  const stands = status === 'awaiting_authority' ? waitsFor : status
  return !isGiven && stands !== null && STILL_TO_STOP.includes(stands) ? 'returned' : 'finding'
}

/** Why an outcome cannot be given before its review; null where it can. */
export function whyReviewComesFirst(review: { status: ReviewStatus } | null, { outcomeWaitsForReview }: Pick<ReviewSettings, 'outcomeWaitsForReview'>): string | null {
  if (!outcomeWaitsForReview || !review || !isReviewWaiting(review.status)) return null
  return 'A manager has not reviewed this decision yet, and by the local protocol the outcome waits for that'
}
