import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysAfter } from '@/lib/domain/deadlines/working-days'
import { viewCase } from '@/lib/domain/rules/case-view'
import { alertReasons } from '@/lib/domain/triage/alert-reasons'
import { keepsFromPanel } from '@/lib/domain/triage/decision-review'
import { reviewSettingsInForce } from '@/lib/domain/triage/review-settings'
import type { TriageChoice } from '@/lib/domain/triage/triage-choice'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { CaseAbout } from '../intake/take-case'
import type { Actor } from '../make-actor'
import type { CaseAssessment } from './assess-case'

/** The decision that was just made. */
type Decided = { about: CaseAbout; decisionId: string; choice: TriageChoice; assessed: Pick<CaseAssessment, 'facts' | 'edition'> }

/**
 * What a triage decision sets going among the managers: an earlier review that still waits is overtaken, a decision that
 * keeps the case from the panel is put before one (R13), and a grave or repeat matter that the police settled alone raises
 * an alert (R14). Inside the transaction that decides; answers with its events.
 */
export async function followUpDecision(tx: Tx, actor: Actor, { about, decisionId, choice, assessed }: Decided): Promise<AuditDraft[]> {
  const { caseId } = about
  const events: AuditDraft[] = []
  const overtaken = await tx.decisionReview.updateMany({ where: { caseId, status: { in: ['open', 'queried'] } }, data: { status: 'superseded', closedAt: actor.at } })
  if (overtaken.count > 0) events.push({ kind: 'alteration', action: 'review.supersede', ...about })
  if (keepsFromPanel(choice)) {
    const today = londonDay(actor.at)
    const dueOn = workingDaysAfter(today, reviewSettingsInForce(today).reviewWorkingDays)
    const review = await tx.decisionReview.create({ data: { caseId, decisionId, openedAt: actor.at, dueOn: new Date(dueOn) }, select: { id: true } })
    events.push({ kind: 'alteration', action: 'review.open', ...about, subject: `review:${review.id}`, after: { dueOn } })
  }
  const reasons = alertReasons(viewCase(assessed.facts, assessed.edition), choice)
  if (reasons.length > 0) {
    const alert = await tx.decisionAlert.create({ data: { caseId, decisionId, reasons, raisedAt: actor.at }, select: { id: true } })
    events.push({ kind: 'alteration', action: 'alert.raise', ...about, subject: `alert:${alert.id}`, after: { reasons } })
  }
  return events
}
