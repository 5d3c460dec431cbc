import { everyService } from '@/lib/server/reading'
import { acknowledgeAlert } from '@/lib/server/triage/acknowledge-alert'
import { agreeReview } from '@/lib/server/triage/agree-review'
import { queryReview } from '@/lib/server/triage/query-review'
import { recordSecondScore } from '@/lib/server/triage/record-second-score'
import { as } from './as'
import type { CastName } from './cast'
import { done } from './done'

/** When something happens, and who does it where it is not the operational manager Karen Mobbs. */
type When = { at: Date; by?: CastName }

/** The manager reads whatever waits by then: she agrees with every decision that was put before her and acknowledges every alert. */
export async function readWhatWaits({ at, by = 'operations' }: When): Promise<void> {
  const reviews = await everyService().decisionReview.findMany({ where: { status: 'open' }, orderBy: [{ openedAt: 'asc' }, { case: { ref: 'asc' } }], select: { id: true, case: { select: { ref: true } } } })
  for (const { id, case: { ref } } of reviews) done(await agreeReview(as(by, at), { ref, reviewId: id, note: null }))
  const alerts = await everyService().decisionAlert.findMany({ where: { acknowledgedAt: null }, orderBy: [{ raisedAt: 'asc' }, { case: { ref: 'asc' } }], select: { id: true, case: { select: { ref: true } } } })
  for (const { id, case: { ref } } of alerts) done(await acknowledgeAlert(as(by, at), { ref, alertId: id, note: 'I have read the reasons. The police could settle this, and the child is offered help.' }))
}

/** The manager asks the officer about the decision that waits in a case. */
export async function askAboutDecision(ref: string, { at, by = 'operations', question }: When & { question: string }): Promise<void> {
  const review = await everyService().decisionReview.findFirstOrThrow({ where: { status: 'open', case: { ref } }, select: { id: true } })
  done(await queryReview(as(by, at), { ref, reviewId: review.id, question }))
}

/** Somebody who has not seen the first score gives a second. */
export async function scoreBlind(ref: string, { at, by = 'chair', final, rationale }: When & { final: number; rationale: string }): Promise<void> {
  done(await recordSecondScore(as(by, at), { ref, factors: [], final, rationale }))
}
