import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { clockStanding, type ClockStanding } from '@/lib/domain/triage/clock-in-words'
import { thoseAsked } from '@/lib/domain/triage/cover'
import { isReviewWaiting, overturnEffect, type OverturnEffect } from '@/lib/domain/triage/decision-review'
import { historyInWords } from '@/lib/domain/triage/history-in-words'
import { RATIONALE_PARTS, RATIONALE_HEADINGS } from '@/lib/domain/triage/rationale'
import { scoreWorking, type ScoreWorking } from '@/lib/domain/triage/score-working'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessedCase } from './assessed-case'
import { caseReviews, type ToldAlert, type ToldReview } from './case-reviews'
import { coversOf } from './covers-of'
import { namesOf } from './names-of'
import { workBehindReview } from './work-behind-review'

/** The review of a case’s last decision that kept it from the panel, with everything that the decision rests on. */
export type ReviewPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'child' | 'offences' | 'notification' | 'status'>
  /** Null where no decision of this case was put before a manager. */
  review: (ToldReview & { clock: ClockStanding | null; mayDecide: Answer; mayAnswer: boolean; openQuestion: string | null; wouldBe: OverturnEffect }) | null
  decision: { choice: string; outcome: Outcome | null; by: string; at: Date; rationale: { heading: string; text: string }[] } | null
  alerts: ToldAlert[]
  working: ScoreWorking | null
  scoreRationale: string | null
  history: string
}

/** The page on which a manager reviews a decision and the officer answers; null where the reader may not see the case. */
export async function reviewPage(actor: Actor, ref: string): Promise<ReviewPage | null> {
  const db = reading(actor)
  const found = await assessedCase(actor, ref, 'review.view', ['case.view'])
  if (!found) return null
  const { record, assessed, subject } = found
  const today = londonDay(actor.at)
  const { reviews, alerts } = await caseReviews(record.id)
  const review = reviews.find(({ status }) => isReviewWaiting(status)) ?? reviews[reviews.length - 1]
  const decision = review && (await db.decision.findFirst({ where: { id: review.decisionId }, select: { id: true, choice: true, outcome: true, rationale: true, decidedById: true, decidedAt: true } }))
  const officers = [decision?.decidedById, record.triageById].filter((id) => typeof id === 'string')
  const [names, covers] = await Promise.all([namesOf([decision?.decidedById]), coversOf(db, officers, today)])
  const asked = record.requests.find(({ status }) => status === 'asked')
  return {
    today,
    record,
    review: review && decision ? {
      ...review,
      clock: isReviewWaiting(review.status) ? { ...clockStanding({ name: 'assessment-due', due: review.dueOn }, today), name: 'Review' } : null,
      mayDecide: can(actor, 'review.decide', { ...subject, workOf: workBehindReview(record, decision) }),
      mayAnswer: review.status === 'queried' && can(actor, 'review.answer', { ...subject, askedOf: officers.flatMap((id) => thoseAsked(id, covers)) }).allowed,
      openQuestion: review.queries.find(({ answer }) => answer === null)?.question ?? null,
      wouldBe: overturnEffect({ status: record.status, isGiven: record.disposal !== null, waitsFor: asked?.returnStatus ?? null }),
    } : null,
    decision: decision ? {
      choice: decision.choice, outcome: decision.outcome, by: (decision.decidedById && names.get(decision.decidedById)) || '', at: decision.decidedAt, rationale: partsOf(decision.rationale),
    } : null,
    alerts: alerts.filter(({ decisionId }) => decisionId === review?.decisionId),
    working: assessed && scoreWorking(assessed.edition, assessed.assessment.gravity, record.offences, assessed.laterEdition),
    scoreRationale: record.score?.rationale ?? null,
    history: historyInWords(record.earlier, record.notification.historyCheckedOn, today),
  }
}

/** The parts of a triage rationale that were written, under their headings. */
function partsOf(rationale: unknown): { heading: string; text: string }[] {
  if (typeof rationale !== 'object' || rationale === null) return []
  const told: Record<string, unknown> = { ...rationale }
  return RATIONALE_PARTS.flatMap((part) => {
    const text = told[part]
    return typeof text === 'string' && text ? [{ heading: RATIONALE_HEADINGS[part], text }] : []
  })
}
