import type { Choice } from './choice'

/** The answers of a list of words, in its order, each chosen by its key. */
export function choicesOf(words: Readonly<Record<string, string>>): (Choice & { label: string })[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
