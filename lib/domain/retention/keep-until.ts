import { addMonths, birthday, type IsoDay } from '../deadlines/iso-day'
import type { CaseStatus } from '../intake/case-status'
import type { Outcome } from '../outcome/outcome'
import { FILE_OF, SETTING_MEANS, type RetentionPolicy, type RetentionRule, type RetentionSetting } from './policy'

/** What the policy needs to know of one case. */
export interface RetentionCase {
  ref: string
  status: CaseStatus
  outcome: Outcome | null
  /** The day of the last action in it. */
  lastOn: IsoDay
  /** The gravity score, 1–5; null where it was never scored. */
  score: number | null
  /** Whether it came from the police, or the police came in. */
  isPolice: boolean
  /** The day on which the first offence was committed; null where none is recorded. */
  committedOn: IsoDay | null
}

/** What the policy needs to know of a child. */
export interface RetentionFacts {
  dateOfBirth: IsoDay
  /** The day on which the record was begun. */
  begunOn: IsoDay
  cases: readonly RetentionCase[]
  /** Until when somebody decided to keep it longer. */
  keptLongerUntil: IsoDay | null
}

/** One step of the working: a rule, what it came to, and the case that it is about. */
export interface RetentionStep {
  rule: RetentionRule
  ref: string | null
  /** The day until which the rule keeps the record; null where it says that nobody can say. */
  until: IsoDay | null
  /** From which day, for how long. */
  says: string
}

/** Until when a record is kept (null: nobody can say, and it is never due), which rule decides, and every step to the answer. */
export interface Retention {
  until: IsoDay | null
  rule: RetentionRule
  working: RetentionStep[]
}

const FINISHED: readonly CaseStatus[] = ['closed', 'sent_for_charge']

/** Until when a child's record is kept under a policy: the latest day that any rule gives, or unknown where any says so. */
export function keepUntil(facts: RetentionFacts, policy: RetentionPolicy): Retention {
  const after = (rule: RetentionRule, ref: string | null, from: IsoDay, setting: RetentionSetting): RetentionStep => {
    const years = policy.years[setting]
    return { rule, ref, until: addMonths(from, years * 12), says: `${years} years after ${ref ? 'the last action' : 'the record was begun'}. ${SETTING_MEANS[setting].name}` }
  }
  const grownUp: RetentionStep = { rule: 'until-grown-up', ref: null, until: birthday(facts.dateOfBirth, policy.years.age), says: `The birthday on which the child is ${policy.years.age}` }
  const ofCases = facts.cases.flatMap((one) => stepsOfCase(one, facts.dateOfBirth, after))
  const isUnderTenOnly = ofCases.length > 0 && ofCases.every(({ rule }) => rule === 'under-ten')
  const working: RetentionStep[] = [
    ...ofCases,
    ...(facts.cases.length === 0 ? [after('service-file', null, facts.begunOn, 'nfa')] : []),
    // What a child below ten did is not kept until they are grown up without a reason of its own.
    ...(isUnderTenOnly ? [] : [grownUp]),
    ...(facts.keptLongerUntil ? [{ rule: 'kept-longer' as const, ref: null, until: facts.keptLongerUntil, says: 'The day that was decided' }] : []),
  ]
  const unknown = working.find(({ until }) => until === null)
  if (unknown) return { until: null, rule: unknown.rule, working }
  const [first = grownUp, ...others] = working
  const last = others.reduce((latest, step) => ((step.until ?? '') > (latest.until ?? '') ? step : latest), first)
  return { until: last.until, rule: last.rule, working }
}

function stepsOfCase(one: RetentionCase, dateOfBirth: IsoDay, after: (rule: RetentionRule, ref: string | null, from: IsoDay, setting: RetentionSetting) => RetentionStep): RetentionStep[] {
  const { ref, lastOn } = one
  const unknown = (rule: RetentionRule, says: string): RetentionStep[] => [{ rule, ref, until: null, says }]
  if (!FINISHED.includes(one.status)) return unknown('work-goes-on', 'The case is not closed')
  if (one.committedOn !== null && one.committedOn < birthday(dateOfBirth, 10)) return [{ rule: 'under-ten', ref, until: lastOn, says: 'The child was below ten: due as soon as the case is closed' }]
  if (one.status === 'sent_for_charge' || one.outcome === 'CHARGE') return unknown('court-unknown', 'The case went to court')
  const file = one.outcome === null ? (one.isPolice ? null : 'nfa') : FILE_OF[one.outcome]
  if (file === null) return unknown('outcome-unknown', 'The case was closed without an outcome')
  const isGrave = one.score === null || one.score >= 4
  return [
    after('service-file', ref, lastOn, file),
    ...(one.isPolice ? [isGrave ? after('grave-record', ref, lastOn, 'grave') : after('police-record', ref, lastOn, 'police')] : []),
  ]
}
