import type { Outcome } from './outcome'

/** Outcomes that are recorded only when an activity is over: Outcome 22 (NPCC: not before the activity is finished). */
export function isGivenAfterwards(outcome: Outcome): boolean {
  return outcome === 'OC22'
}

/** Outcomes whose conditions run after they are given, with the decision to prosecute on hold: Outcome 23 and the youth conditional caution. */
export function hasConditions(outcome: Outcome): boolean {
  return outcome === 'OC23' || outcome === 'YCC'
}
