import { earlierOutcomeName } from '../triage/history-in-words'
import { CARE_STATUSES, CONCERN_KINDS, NOTE_KINDS, WARNING_KINDS, wordsFor } from '../wording/child-words'

/** What can stand in a child's chronology. */
export const CHRONOLOGY_KINDS = ['case', 'check', 'outcome', 'earlier', 'warning', 'warning-end', 'care', 'care-end', 'concern', 'nrm', 'note'] as const

/** One kind of line in a chronology. */
export type ChronologyKind = (typeof CHRONOLOGY_KINDS)[number]

/** The heading of a line in a child's chronology. `what` is a word of the kind's own list. */
export function chronologyInWords(kind: ChronologyKind, what: string | null): string {
  const told = what ?? ''
  switch (kind) {
    case 'case': return 'Notified by the police'
    case 'check': return 'History checked'
    case 'outcome': return `Given here: ${earlierOutcomeName(told)}`
    case 'earlier': return `Given elsewhere: ${earlierOutcomeName(told)}`
    case 'warning': return `Warning: ${lower(wordsFor(WARNING_KINDS, what))}`
    case 'warning-end': return `Warning ended: ${lower(wordsFor(WARNING_KINDS, what))}`
    case 'care': return `Care: ${wordsFor(CARE_STATUSES, what)}`
    case 'care-end': return `Care ended: ${wordsFor(CARE_STATUSES, what)}`
    case 'concern': return `Concern: ${lower(wordsFor(CONCERN_KINDS, what))}`
    case 'nrm': return 'Referred to the National Referral Mechanism'
    case 'note': return wordsFor(NOTE_KINDS, what) ?? 'Note'
  }
}

const lower = (words: string | null): string => (words ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : '')
