import { OUTCOME_NAMES } from '../outcome/outcome'
import type { Vote } from './tally'

/** A position in a ballot, as people read it. */
export function voteWords(vote: Vote): string {
  return vote === 'abstain' ? 'Abstains' : OUTCOME_NAMES[vote].long
}
