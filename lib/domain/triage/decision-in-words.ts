import { OUTCOME_NAMES, type Outcome } from '../outcome/outcome'
import { TRIAGE_CHOICES, TRIAGE_CHOICE_WORDS } from './triage-choice'

/** A decision as one line: where it was made, what was chosen, and the outcome that it came to. */
export function decisionInWords({ station, choice, outcome }: { station: string; choice: string; outcome: Outcome | null }): string {
  const where = station === 'triage' ? 'Triage' : station === 'panel' ? 'The panel, unanimously' : 'The service manager and the senior officer'
  const known = TRIAGE_CHOICES.find((one) => one === choice)
  const what = [known && TRIAGE_CHOICE_WORDS[known].name.toLowerCase(), outcome && OUTCOME_NAMES[outcome].long].filter(Boolean).join(', ')
  return `${where}: ${what}`
}
