import type { Outcome } from '../outcome/outcome'
import type { DecidedResult } from './agenda-result'
import { decidedBy, type DecisionRule } from './decision-rule'
import type { Tally } from './tally'

/** What happens to a ballot next: it waits, it ends in a decision or an escalation, or it ends without either and another round is needed. */
export type BallotEnd =
  | { end: 'waits' }
  | { end: 'decided'; outcome: Outcome; by: DecidedResult }
  | { end: 'escalated' }
  | { end: 'void'; reason: VoidReason }

/** Why a ballot ended without a result. */
export type VoidReason = 'not-quorate' | 'interest-declared' | 'outcome-closed'

/** The words for a ballot that ended without a result. */
export const VOID_REASONS: Readonly<Record<VoidReason, string>> = {
  'not-quorate': 'The panel was no longer quorate, so this round has no result.',
  'interest-declared': 'Somebody who had given a view lost their vote on this case, so this round has no result.',
  'outcome-closed': 'The outcome that was chosen was closed by a change in the facts, so this round has no result.',
}

/** What a tally leads to under a service's rule, where an outcome that is closed for the case can no longer be decided on. */
export function ballotEnd(tally: Tally, rule: DecisionRule, isClosed: (outcome: Outcome) => boolean): BallotEnd {
  const decided = decidedBy(tally, rule)
  if (decided) return isClosed(decided.outcome) ? { end: 'void', reason: 'outcome-closed' } : { end: 'decided', ...decided }
  switch (tally.result) {
    case 'open':
      return { end: 'waits' }
    case 'invalid':
      return { end: 'void', reason: 'interest-declared' }
    case 'not-quorate':
      return { end: 'void', reason: 'not-quorate' }
    case 'unanimous':
    case 'escalate':
      return { end: 'escalated' }
  }
}
