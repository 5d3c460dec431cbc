import 'server-only'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import { WITHOUT_POLICE } from '@/lib/domain/intake/referral'
import { asksForNoAdmissionRoute, asksWhyNotDiverted, type NoAdmissionRoute, type NotDivertedReason } from '@/lib/domain/triage/not-diverted'
import type { TriageRationale } from '@/lib/domain/triage/rationale'
import { departuresOf, whyNotChosen, type Chosen, type TriageChoice } from '@/lib/domain/triage/triage-choice'
import { moveCase } from '../intake/take-case'
import { caseRecord } from '../intake/case-record'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { assessCase, type CaseAssessment } from './assess-case'
import { followUpDecision } from './follow-up-decision'
import { freezeDecision } from './freeze-decision'
import { takeTriageCase } from './take-triage-case'

/** What the officer decided, and why, part by part. What a charge alone asks: the Child Information Form where the case may go to the CPS, and why the child is not diverted (F6). */
export type TriageDecisionInput = {
  ref: string
  version: number
  rationale: TriageRationale
  childInformationForm?: boolean | null
  notDiverted?: NotDivertedReason | null
  noAdmissionRoute?: NoAdmissionRoute | null
} & Chosen

const NEXT: Record<TriageChoice, CaseStatus> = { settle: 'to_be_given', send_to_panel: 'with_panel', charging_decision: 'sent_for_charge', no_criminal_outcome: 'to_be_given' }

/** The reason for an outcome, and whether the Child Information Form is complete, are facts that the rules read: they are there before the rules are asked. */
async function recordFactsOfDecision(tx: Tx, caseId: string, input: TriageDecisionInput): Promise<void> {
  const form = input.choice === 'charging_decision' ? input.childInformationForm : undefined
  const data = {
    ...(input.choice === 'settle' || input.choice === 'no_criminal_outcome' ? { rationale: input.rationale.why } : {}),
    ...(form === undefined || form === null ? {} : { childInformationForm: form }),
  }
  if (Object.keys(data).length > 0) await tx.disposalFacts.upsert({ where: { caseId }, create: { caseId, ...data }, update: data, select: { caseId: true } })
}

/** A child who could be diverted is not charged without a reason that can be counted; silence and denial are none (R21, R22). */
function requireReasonsAgainstDiversion({ assessment, facts }: CaseAssessment, input: TriageDecisionInput): void {
  if (asksWhyNotDiverted(assessment) && !input.notDiverted) throw new Refused('invalid', 'Choose why this child is not diverted: the rules leave outcomes out of court open')
  if (asksForNoAdmissionRoute(assessment, facts.account) && !input.noAdmissionRoute) throw new Refused('invalid', 'Say what came of Outcomes 22 and 23, which ask for no admission')
}

/** Makes the triage decision: one of four ways, with its reasons, frozen with the facts, the findings and the versions of that moment (F33, F38). */
export async function decideTriage(actor: Actor, input: TriageDecisionInput): Promise<Done<{ ref: string; decisionId: string }>> {
  return transact(actor, 'triage.decide', async (tx) => {
    const { record: before, about } = await takeTriageCase(tx, actor, 'triage.decide', input)
    if (before.referral && !before.referral.policeInvolved) throw new Refused('invalid', WITHOUT_POLICE)
    await recordFactsOfDecision(tx, before.id, input)
    const record = (await caseRecord(tx, before.id)) ?? before
    const assessed = await assessCase(tx, record, actor.at)
    if (!assessed) throw new Refused('invalid', 'The matrix cannot judge the offences of this case, or none is recorded. Correct the notification first')
    const whyNot = whyNotChosen(assessed.assessment, assessed.facts, input)
    if (whyNot) throw new Refused('invalid', whyNot)
    const departures = departuresOf(assessed.assessment, assessed.facts, input)
    if (departures.length > 0 && !input.rationale.departure) throw new Refused('invalid', `Say why you depart from the suggestion. ${departures.join('. ')}`)

    if (input.choice === 'charging_decision') requireReasonsAgainstDiversion(assessed, input)

    const { departure, ...parts } = input.rationale
    const rationale: Record<string, string> = { ...parts, ...(departure ? { departure } : {}) }
    const decisionId = await freezeDecision(tx, actor, record, assessed, { station: 'triage', choice: input.choice, outcome: input.outcome, rationale, decidedById: actor.personId, notDiverted: input.notDiverted ?? null, noAdmissionRoute: input.noAdmissionRoute ?? null })
    const followUp = await followUpDecision(tx, actor, { about, decisionId, choice: input.choice, assessed })
    await moveCase(tx, actor, record, NEXT[input.choice], { outcome: input.outcome })
    return {
      value: { ref: record.ref, decisionId },
      audit: [{
        kind: 'alteration', action: 'triage.decide', ...about, subject: `decision:${decisionId}`,
        before: { status: record.status }, after: { status: NEXT[input.choice], choice: input.choice, outcome: input.outcome, route: assessed.assessment.route, departures, notDiverted: input.notDiverted ?? null },
      }, ...followUp],
    }
  })
}
