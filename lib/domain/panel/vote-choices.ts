import { OUTCOME_NAMES, OUTCOMES } from '../outcome/outcome'
import type { Assessment, OutcomeAssessment } from '../rules/assessment'
import { AUTHORITY_WORDS } from '../rules/finding'
import { explainOutcome, factsInWords } from '../triage/explain-outcome'
import type { Vote } from './tally'

/** An outcome as a ballot offers it: what it takes before it can be given, or why it cannot be chosen. */
export interface OutcomeChoice {
  value: Vote
  label: string
  /** Where it stands, as a sentence. */
  hint: string
  /** Why it cannot be chosen; null where it can. */
  closed: string | null
}

const joined = (parts: readonly string[]) => parts.join('; ')

/** The outcomes of a case as its ballot or a settlement offers them: those that are not closed first, the closed ones after them with the reason. An outcome is given only once it is open. */
export function outcomeChoices(assessment: Assessment): OutcomeChoice[] {
  const choices = OUTCOMES.map((outcome): OutcomeChoice => {
    const assessed = assessment.outcomes[outcome]
    const isClosed = assessed.status === 'closed'
    return {
      value: outcome,
      label: OUTCOME_NAMES[outcome].long,
      hint: isClosed ? '' : standing(assessed),
      closed: isClosed ? `Closed: ${joined(explainOutcome(assessed).closedBecause.map((finding) => finding.message))}.` : null,
    }
  })
  return [...choices.filter((choice) => choice.closed === null), ...choices.filter((choice) => choice.closed !== null)]
}

function standing(assessed: OutcomeAssessment): string {
  const { missing, needs } = explainOutcome(assessed)
  const others = needs.filter((need) => need.authority !== 'panel').map((need) => AUTHORITY_WORDS[need.authority])
  const asked = others.length > 0 ? ` It also needs the authority of ${others.join(' and ')}.` : ''
  if (missing.length > 0) return `Can be given once this is recorded: ${joined(factsInWords(missing))}.${asked}`
  return others.length > 0 ? `Nothing closes it.${asked}` : 'Nothing stands in its way.'
}
