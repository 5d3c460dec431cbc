import { OUTCOMES, type Outcome } from '../outcome/outcome'
import type { OutcomeStatus } from '../rules/assessment'
import type { Vote } from './tally'

/** The outcomes lower than a position that are not closed for the case, lowest first: why they would not do has to be said (R77). None for an abstention. */
export function lowerOutcomes(position: Vote, outcomes: Readonly<Record<Outcome, { status: OutcomeStatus }>>): Outcome[] {
  if (position === 'abstain') return []
  return OUTCOMES.slice(0, OUTCOMES.indexOf(position)).filter((outcome) => outcomes[outcome].status !== 'closed')
}

/** Whether a member who takes a position has to say why a lower outcome would not do: one is not closed, and no proposal of this outcome says it. */
export function mustSayWhyNotLower(position: Vote, outcomes: Readonly<Record<Outcome, { status: OutcomeStatus }>>, proposals: readonly { outcome: Outcome; whyNotLower: string | null }[]): boolean {
  return lowerOutcomes(position, outcomes).length > 0 && !proposals.some((proposal) => proposal.outcome === position && proposal.whyNotLower !== null)
}
