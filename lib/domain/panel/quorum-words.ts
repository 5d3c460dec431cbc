import type { QuorumAgency } from '../rules/settings'
import { AGENCY_WORDS } from '../wording/fact-words'

const joined = (names: readonly string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)

/** Whether a panel is quorate, as a sentence that says who is missing. */
export function quorumWords(missing: readonly QuorumAgency[]): string {
  if (missing.length === 0) return 'The panel is quorate.'
  return `The panel is not quorate: a member with a vote from ${joined(missing.map((agency) => (agency === 'yjs' ? 'the youth justice service' : AGENCY_WORDS[agency].toLowerCase())))} has to be present.`
}

/** Which advice a panel goes without, as a sentence that says how to get it. */
export function adviceWords(missing: readonly ('education' | 'health')[]): string {
  if (missing.length === 0) return 'Education and health are heard.'
  const names = missing.map((agency) => AGENCY_WORDS[agency].toLowerCase())
  return `Nobody from ${joined(names).replace(' and ', ' or ')} is at the table, and no written view has come in: ask for one.`
}
