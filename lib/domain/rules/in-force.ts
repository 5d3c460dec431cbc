import type { IsoDay } from '../deadlines/iso-day'
import type { Rule } from './rule'
import { RULES_2020 } from './table/rules-2020'

/** The rules that hold together from a day until the next ruleset begins. */
export interface Ruleset {
  id: string
  name: string
  from: IsoDay
  rules: readonly Rule[]
}

/** Every ruleset that there has been. */
export const RULESETS: readonly Ruleset[] = [
  { id: 'rules-1', name: 'First ruleset', from: '2020-01-01', rules: RULES_2020 },
]

/** The ruleset in force on a day; throws a RangeError where none was, and never answers with another. */
export function rulesInForce(day: IsoDay): Ruleset {
  const inForce = RULESETS.filter(ruleset => ruleset.from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!inForce) throw new RangeError(`No rules were in force on ${day}`)
  return inForce
}

/** The ruleset of an id, for a decision that was made by it; undefined where there never was one. */
export function rulesetOf(id: string): Ruleset | undefined {
  return RULESETS.find(ruleset => ruleset.id === id)
}
