import type { MatrixEdition } from '../gravity/edition'
import type { Assessment } from './assessment'
import type { Facts } from './facts'
import type { Ruleset } from './in-force'
import type { Settings } from './settings'

/** What a case is judged by: the rules, the matrix and the local protocol, each chosen by date before it comes here. */
export interface Basis {
  ruleset: Ruleset
  edition: MatrixEdition
  settings: Settings
}

/** Judges a case: gravity, route, clocks, and every outcome with every finding; throws CannotAssess where `problemsIn` finds a problem, OutsideCalendar where holidays are not known. */
export function assess(facts: Facts, basis: Basis): Assessment {
  throw new Error(`Not written yet: ${facts.id} ${basis.ruleset.id}`)
}
