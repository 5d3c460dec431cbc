import 'server-only'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { takeCaseFor } from '../intake/take-case'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'

/** What an outcome's own form can record; what is left out stays as it is, null is "not recorded". */
export type OutcomeFactsInput = Partial<{
  agency: string | null
  agencyAccepted: boolean | null
  schoolAction: string | null
  safeguardingLead: string | null
  suspectNamed: boolean | null
  rationale: string | null
  childAgrees: boolean | null
  activity: string | null
  activityCompletedOn: IsoDay | null
  conditions: string[]
  conditionsEndOn: IsoDay | null
  yjsRecommendation: boolean | null
  consentSigned: boolean | null
  explained: boolean | null
  childInformationForm: boolean | null
  offeredFreely: boolean | null
  saidVoluntary: boolean | null
  provider: string | null
  activityEndsOn: IsoDay | null
  reportBackOn: IsoDay | null
}>

/** A day as the database takes it; what is left out stays left out. */
function dateOf(day: IsoDay | null | undefined): Date | null | undefined {
  return day ? new Date(day) : day === undefined ? undefined : null
}

/** Records the facts that one outcome asks for. They may be recorded before it is decided: a finding that is missing one says so. */
export async function recordOutcomeFacts(actor: Actor, input: { ref: string; version: number; outcome: Outcome; facts: OutcomeFactsInput }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'outcome.record', async (tx) => {
    const { record, about } = await takeCaseFor(tx, actor, 'outcome.record', input)
    const { activityCompletedOn, conditionsEndOn, activityEndsOn, reportBackOn, ...rest } = input.facts
    const data = { ...rest, activityCompletedOn: dateOf(activityCompletedOn), conditionsEndOn: dateOf(conditionsEndOn), activityEndsOn: dateOf(activityEndsOn), reportBackOn: dateOf(reportBackOn) }
    await tx.disposalFacts.upsert({ where: { caseId: record.id }, create: { caseId: record.id, ...data }, update: data, select: { caseId: true } })
    await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'outcome.record', ...about, after: { outcome: input.outcome, recorded: Object.keys(input.facts) } }] }
  })
}
