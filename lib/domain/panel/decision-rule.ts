import type { Outcome } from '../outcome/outcome'
import type { DecidedResult } from './agenda-result'
import type { Tally } from './tally'

/** How a panel comes to a decision. */
export const DECISION_RULES = ['unanimous', 'majority', 'consent'] as const satisfies readonly DecidedResult[]
/** One of `DECISION_RULES`. */
export type DecisionRule = (typeof DECISION_RULES)[number]

/** Each rule as people read it. */
export const DECISION_RULE_NAMES: Readonly<Record<DecisionRule, string>> = {
  unanimous: 'Unanimous: every member with a vote chooses the same outcome',
  majority: 'Majority: more than half of the members with a vote choose the same outcome',
  consent: 'Consent: nobody chooses another outcome, nobody’s view is missing, and more than half choose it; whoever abstains does not stand in its way',
}

/** Whether an outcome carries under a rule, given who chose what. Unanimity never looks here: the tally itself answers it. */
const CARRIES: Readonly<Record<DecisionRule, (chosen: number, voters: number, others: number, missing: number) => boolean>> = {
  unanimous: () => false,
  majority: (chosen, voters) => chosen * 2 > voters,
  consent: (chosen, voters, others, missing) => others === 0 && missing === 0 && chosen * 2 > voters,
}

/** The outcome on which a panel decides and how, under its service's rule; null where the ballot is not over, or is a split. */
export function decidedBy(tally: Tally, rule: DecisionRule): { outcome: Outcome; by: DecidedResult } | null {
  if (tally.result === 'unanimous') return { outcome: tally.outcome, by: 'unanimous' }
  if (tally.result !== 'escalate') return null
  const { abstain = [], 'no-vote': missing = [], ...chosen } = tally.positions
  const outcomes = Object.entries(chosen) as [Outcome, string[]][]
  const voters = abstain.length + missing.length + outcomes.reduce((sum, [, members]) => sum + members.length, 0)
  const carried = outcomes.find(([, members]) => CARRIES[rule](members.length, voters, outcomes.length - 1, missing.length))
  return carried ? { outcome: carried[0], by: rule } : null
}
