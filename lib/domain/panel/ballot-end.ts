import type { Outcome } from '../outcome/outcome'
import type { Tally } from './tally'

/** What happens to a ballot next: it waits, it ends in a decision or an escalation, or it ends without either and another round is needed. */
export type BallotEnd =
  | { end: 'waits' }
  | { end: 'decided'; outcome: Outcome }
  | { end: 'escalated' }
  | { end: 'void'; reason: VoidReason }

/** Why a ballot ended without a result. */
export type VoidReason = 'not-quorate' | 'interest-declared' | 'outcome-closed'

/** The words for a ballot that ended without a result. */
export const VOID_REASONS: Readonly<Record<VoidReason, string>> = {
  'not-quorate': 'The panel was no longer quorate, so this round has no result.',
  'interest-declared': 'Somebody who had given a view lost their vote on this case, so this round has no result.',
  'outcome-closed': 'The outcome that everybody chose was closed by a change in the facts, so this round has no result.',
}

/** What a tally leads to, where an outcome that is closed for the case can no longer be decided on. */
export function ballotEnd(tally: Tally, isClosed: (outcome: Outcome) => boolean): BallotEnd {
  switch (tally.result) {
    case 'open':
      return { end: 'waits' }
    case 'invalid':
      return { end: 'void', reason: 'interest-declared' }
    case 'not-quorate':
      return { end: 'void', reason: 'not-quorate' }
    case 'unanimous':
      return isClosed(tally.outcome) ? { end: 'void', reason: 'outcome-closed' } : { end: 'decided', outcome: tally.outcome }
    case 'escalate':
      return { end: 'escalated' }
  }
}
