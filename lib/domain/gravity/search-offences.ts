import type { MatrixEdition, MatrixOffence } from './edition'

const words = (text: string): string[] => text.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}£]+/gu, ' ').trim().split(' ').filter(Boolean)

/** The offence that a person meant by its whole title or its code, or null. */
export function offenceCalled(edition: Pick<MatrixEdition, 'offences'>, typed: string): MatrixOffence | null {
  const wanted = words(typed).join(' ')
  return edition.offences.find((row) => row.code === typed.trim() || words(row.offence).join(' ') === wanted) ?? null
}

/** Offences whose title, category or statute has every word that was typed (a word may be a beginning), those with the words in the title first. */
export function searchOffences(edition: Pick<MatrixEdition, 'offences'>, typed: string, most = 8): MatrixOffence[] {
  const wanted = words(typed)
  if (wanted.length === 0) return []
  const has = (text: string) => {
    const there = words(text)
    return wanted.every((word) => there.some((other) => other.startsWith(word)))
  }
  const inTitle = edition.offences.filter((row) => has(row.offence))
  const elsewhere = edition.offences.filter((row) => !inTitle.includes(row) && has(`${row.offence} ${row.category} ${row.statute}`))
  return [...inTitle, ...elsewhere].slice(0, most)
}
