import { OUTCOMES, type Outcome } from '../outcome/outcome'
import type { Assessment } from '../rules/assessment'

/** Why a child who could have been diverted was not (F6): codes, so that they can be counted. */
export const NOT_DIVERTED_REASONS = ['public-interest', 'risk-of-serious-harm', 'diversion-tried', 'child-or-parent-declined', 'cps-decides', 'no-service', 'other'] as const
/** One of `NOT_DIVERTED_REASONS`. */
export type NotDivertedReason = (typeof NOT_DIVERTED_REASONS)[number]

/** Each reason as people read it. */
export const NOT_DIVERTED_WORDS: Readonly<Record<NotDivertedReason, string>> = {
  'public-interest': 'The matter is so serious that only a court can answer it',
  'risk-of-serious-harm': 'Somebody is at risk of serious harm that diversion would not lower',
  'diversion-tried': 'Diversion was tried for the same behaviour not long ago, and more of it would not help',
  'child-or-parent-declined': 'It was offered, and the child declined',
  'cps-decides': 'The CPS has to decide; diversion is asked of it',
  'no-service': 'The help that diversion would need is not offered here',
  other: 'Something else, said in the reasons',
}

/** What came of the outcomes that ask for no admission, where the child made none (R21, R22). */
export const NO_ADMISSION_ROUTES = ['offered-declined', 'considered-unsuitable'] as const
/** One of `NO_ADMISSION_ROUTES`. */
export type NoAdmissionRoute = (typeof NO_ADMISSION_ROUTES)[number]

/** Each answer as people read it. */
export const NO_ADMISSION_WORDS: Readonly<Record<NoAdmissionRoute, string>> = {
  'offered-declined': 'Offered, and the child declined',
  'considered-unsuitable': 'Considered, and they would not do; the reasons say why',
}

/** The outcomes out of court that ask for no admission. */
export const WITHOUT_ADMISSION = ['OC22', 'OC23'] as const satisfies readonly Outcome[]

/** Whether the child has admitted nothing: a denial, silence or “no comment” that is recorded. */
export function admitsNothing(account: string | null | undefined): boolean {
  return account === 'denies' || account === 'no-comment' || account === 'silent'
}

/** The outcomes out of court that the rules do not close: while there is one, the child could be diverted. No further action is none. */
export function outcomesOutOfCourt(assessment: Assessment): Outcome[] {
  return OUTCOMES.filter((outcome) => outcome !== 'NFA' && outcome !== 'CHARGE' && assessment.outcomes[outcome].status !== 'closed')
}

/** Whether a charge of this child has to say why diversion is not used. */
export function asksWhyNotDiverted(assessment: Assessment): boolean {
  return outcomesOutOfCourt(assessment).length > 0
}

/** Whether it has to say what came of the outcomes that ask for no admission. */
export function asksForNoAdmissionRoute(assessment: Assessment, account: string | null | undefined): boolean {
  return admitsNothing(account) && WITHOUT_ADMISSION.some((outcome) => assessment.outcomes[outcome].status !== 'closed')
}
