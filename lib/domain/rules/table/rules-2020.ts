import type { Rule } from '../rule'
import { CHARGE_AND_NFA_RULES } from './charge-and-nfa-rules'
import { CHILD_RULES } from './child-rules'
import { FORMAL_RULES } from './formal-rules'
import { GRAVITY_RULES } from './gravity-rules'
import { INFORMAL_RULES } from './informal-rules'
import { SAFEGUARD_RULES } from './safeguard-rules'

/** The first ruleset's table, in the order in which findings are given. */
export const RULES_2020: readonly Rule[] = [
  ...CHILD_RULES,
  ...GRAVITY_RULES,
  ...SAFEGUARD_RULES,
  ...INFORMAL_RULES,
  ...FORMAL_RULES,
  ...CHARGE_AND_NFA_RULES,
]
