import { OUTCOME_NAMES, OUTCOMES, type Outcome } from '../outcome/outcome'
import type { Assessment, OutcomeAssessment } from '../rules/assessment'
import { AUTHORITY_WORDS } from '../rules/finding'
import { explainOutcome, factsInWords } from '../triage/explain-outcome'

/** How an outcome stands before those who decide: it can be chosen, can be chosen and then needs somebody else's authority too, or is closed. */
export type ChoiceStanding = 'choosable' | 'further-authority' | 'closed'

/** An outcome as a ballot offers it: what it takes before it can be given, or why it cannot be chosen. */
export interface OutcomeChoice {
  value: Outcome
  label: string
  standing: ChoiceStanding
  /** Where it stands, as a sentence; empty where it is closed. */
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
    const others = othersAsked(assessed)
    return {
      value: outcome,
      label: OUTCOME_NAMES[outcome].long,
      standing: isClosed ? 'closed' : others.length > 0 ? 'further-authority' : 'choosable',
      hint: isClosed ? '' : inWords(assessed, others),
      closed: isClosed ? `Closed: ${joined(explainOutcome(assessed).closedBecause.map((finding) => finding.message))}.` : null,
    }
  })
  return [...choices.filter((choice) => choice.closed === null), ...choices.filter((choice) => choice.closed !== null)]
}

/** Whose authority it takes beside that of the panel, or of those who settle its split. */
const othersAsked = (assessed: OutcomeAssessment): string[] => explainOutcome(assessed).needs.filter((need) => need.authority !== 'panel').map((need) => AUTHORITY_WORDS[need.authority])

function inWords(assessed: OutcomeAssessment, others: readonly string[]): string {
  const { missing } = explainOutcome(assessed)
  const asked = others.length > 0 ? ` It also needs the authority of ${others.join(' and ')}.` : ''
  if (missing.length > 0) return `Can be given once this is recorded: ${joined(factsInWords(missing))}.${asked}`
  return others.length > 0 ? `Nothing closes it.${asked}` : 'Nothing stands in its way.'
}
