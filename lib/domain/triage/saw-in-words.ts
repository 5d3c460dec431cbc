import { isIsoDay } from '../deadlines/iso-day'
import { FACT_WORDS, type FactName } from '../rules/seen'
import { writtenDay } from '../wording/written-day'

/** One fact that a rule looked at, and what it saw there. */
export type SeenFact = { fact: string; value: string }

/** What a finding saw, fact by fact, for people: nothing is left out, and what is blank says so. */
export function sawInWords(saw: Readonly<Record<string, unknown>>): SeenFact[] {
  return Object.entries(saw).map(([name, value]) => ({
    fact: name in FACT_WORDS ? FACT_WORDS[name as FactName] : name === 'authorities' ? 'authorities given for this outcome' : name,
    value: inWords(value),
  }))
}

function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'not recorded'
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (typeof value === 'string') return isIsoDay(value) ? writtenDay(value) : value.replaceAll('-', ' ')
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inWords).join('; ')
  if (typeof value === 'object') return Object.values(value).map(inWords).join(', ')
  return String(value)
}
