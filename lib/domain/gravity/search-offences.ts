import type { MatrixEdition, MatrixOffence } from './edition'
import { hasWanted, searchWords, wantedWords } from './wanted-words'

/** The offence that a person meant by its whole title or its code, or null. */
export function offenceCalled<T extends Pick<MatrixOffence, 'code' | 'offence'>>(edition: { offences: readonly T[] }, typed: string): T | null {
  const wanted = searchWords(typed).join(' ')
  return edition.offences.find((row) => row.code === typed.trim() || searchWords(row.offence).join(' ') === wanted) ?? null
}

/** Offences whose title, category or statute has every word that was typed (a word may be a beginning), those with the words in the title first. */
export function searchOffences(edition: Pick<MatrixEdition, 'offences'>, typed: string, most = 8): MatrixOffence[] {
  const wanted = wantedWords(typed)
  if (wanted.length === 0) return []
  const inTitle = edition.offences.filter((row) => hasWanted(row.offence, wanted))
  const elsewhere = edition.offences.filter((row) => !inTitle.includes(row) && hasWanted(`${row.offence} ${row.category} ${row.statute}`, wanted))
  return [...inTitle, ...elsewhere].slice(0, most)
}
