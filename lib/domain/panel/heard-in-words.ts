import { OUTCOME_NAMES, type Outcome } from '../outcome/outcome'
import { isDecidedResult, RESULT_MEANS, RESULT_NAMES, type AgendaResult } from './agenda-result'

/** How a case that a panel heard stands now. */
export type HeardCase = { result: AgendaResult | null; outcome: Outcome | null; isSettled: boolean; answer: 'authorised' | 'returned' | null }

/** What became of a case that somebody heard, in one or two sentences. */
export function heardInWords({ result, outcome, isSettled, answer }: HeardCase): string {
  if (!result) return 'Not reached: it waits for another meeting.'
  const named = outcome ? `: ${OUTCOME_NAMES[outcome].long}` : ''
  const decided = isDecidedResult(result) ? `${RESULT_NAMES[result]}${named}.` : result === 'escalated' && isSettled ? `Not unanimous. The two settled it${named}.` : `${RESULT_NAMES[result]}. ${RESULT_MEANS[result]}`
  if (!isDecidedResult(result) && !isSettled) return decided
  if (answer === 'authorised') return `${decided} The police authorised it.`
  return answer === 'returned' ? `${decided} The police returned it to the panel.` : `${decided} A police decision-maker authorises it next.`
}
