import type { IsoDay } from '../deadlines/iso-day'
import type { Gravity } from '../gravity/score'
import type { Outcome } from '../outcome/outcome'
import type { Authority } from './facts'
import type { Effect, Source } from './rule'
import type { FactName, Route } from './seen'
import type { Verdict } from './verdict'

/** Whether an outcome can be given now: `open`, or what stands in its way. */
export type OutcomeStatus = 'open' | 'needs-authority' | 'incomplete' | 'closed'

/** Something that falls due. */
export interface Clock {
  name: 'yjs-referral' | 'assessment-due' | 'victim-contact'
  due: IsoDay
}

/** What one rule found for one outcome, complete without the rule: what it saw, what it says, where it comes from. */
export interface Finding {
  rule: string
  verdict: Verdict
  effect: Effect
  authority?: Authority
  message: string
  /** Every fact that the rule was given; null where it is not recorded. */
  saw: Record<string, unknown>
  source: Source
  /** Where the verdict is unknown: the facts that could settle it. */
  missing?: FactName[]
  /** Where the facts alone do not pass: who authorised it, and what the facts alone say. */
  authorised?: { by: Authority; onFacts: Verdict }
}

/** One outcome with all its findings, in the order of the table. */
export interface OutcomeAssessment {
  status: OutcomeStatus
  findings: Finding[]
}

/** The whole answer for a case; what is saved with a decision, so that it can be explained without today's code. */
export interface Assessment {
  id: string
  /** The id of the ruleset that answered. */
  ruleset: string
  /** The id of the matrix edition that answered. */
  matrix: string
  gravity: Gravity
  route: Route
  /** Why it goes there, in plain sentences. */
  routeReasons: string[]
  clocks: Clock[]
  outcomes: Record<Outcome, OutcomeAssessment>
}
