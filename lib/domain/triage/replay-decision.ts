import type { MatrixEdition } from '../gravity/edition'
import { isOutcome, OUTCOME_NAMES } from '../outcome/outcome'
import { assess } from '../rules/assess'
import type { Facts } from '../rules/facts'
import { rulesetOf } from '../rules/in-force'
import type { Settings } from '../rules/settings'

/** A decision as it was frozen: the answer, and everything that the answer was derived from. */
export type SavedDecision = {
  facts: Facts
  /** The assessment as it came back from the database; nothing is taken for granted about it. */
  assessment: unknown
  ruleset: string
  editionId: string
  /** The edition of that id; null where there is none any more. */
  edition: MatrixEdition | null
  settings: Settings
}

/** One place at which the answer, derived again, is not the one that was saved; both as a person would read them. */
export type Difference = { where: string; saved: string; derived: string }

/** Derives a decision's assessment again from its saved facts by its saved versions, and answers with what differs: nothing, unless the record or the rules of that version were altered (F135). */
export function replayDecision(decision: SavedDecision): Difference[] {
  const ruleset = rulesetOf(decision.ruleset)
  if (!ruleset) return [cannot(`There is no ruleset ${decision.ruleset} any more`)]
  if (!decision.edition) return [cannot(`There is no matrix edition ${decision.editionId} any more`)]
  let derived: unknown
  try {
    // Saved as JSON, which drops what is undefined: the two are compared in the same form.
    derived = JSON.parse(JSON.stringify(assess(decision.facts, { ruleset, edition: decision.edition, settings: decision.settings })))
  } catch (error) {
    return [cannot(error instanceof Error ? error.message : String(error))]
  }
  return differencesIn([], decision.assessment, derived)
}

/** A difference as one line. */
export function differenceInWords({ where, saved, derived }: Difference): string {
  return `${where}: saved ${saved}; derived again ${derived}`
}

function cannot(why: string): Difference {
  return { where: 'The whole assessment', saved: 'an answer', derived: `nothing, since it cannot be judged: ${why}` }
}

function differencesIn(path: readonly string[], saved: unknown, derived: unknown): Difference[] {
  const [before, after] = [membersOf(saved), membersOf(derived)]
  if (!before || !after) return Object.is(saved, derived) ? [] : [{ where: inWords(path), saved: shown(saved), derived: shown(derived) }]
  const names = new Set([...after.keys(), ...before.keys()])
  return [...names].flatMap(name => differencesIn([...path, name], before.get(name), after.get(name)))
}

/** The parts of a value by name: findings by their rule, so that a rule that came or went does not shift the others. */
function membersOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  return new Map(value.map((item, index) => [ruleOf(item) ?? `${index + 1}`, item]))
}

function ruleOf(item: unknown): string | null {
  return typeof item === 'object' && item !== null && 'rule' in item && 'verdict' in item ? `rule ${String(item.rule)}` : null
}

/** Names of the answer's parts that mean nothing to whoever reads a difference. */
const UNSAID: readonly string[] = ['outcomes', 'findings']

function inWords(path: readonly string[]): string {
  const words = path.filter(name => !UNSAID.includes(name)).map(name => (isOutcome(name) ? OUTCOME_NAMES[name].long : name))
  return words.length > 0 ? words.join(', ') : 'The whole assessment'
}

const LONGEST_SHOWN = 160

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}
