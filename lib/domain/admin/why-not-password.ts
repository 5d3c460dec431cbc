/** The fewest characters of a password. */
export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 200

/** What a password is compared with: the list of those that many people use, and words that belong to its owner. */
export type PasswordKnown = { common: ReadonlySet<string>; about: readonly string[] }

const COMMON = 'This is among the first that anybody would try, because many people use it: choose three words that do not belong together'
const OWN_WORDS = ['juncture', 'demonstration']
/** What stands beside each other in the alphabet, in counting and on a keyboard. */
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '012345678901234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', '1q2w3e4r5t6y7u8i9o0p']
const LETTER_FOR: Readonly<Record<string, string>> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' }

/** A password without the numbers and signs that people put around a word, and with the letters that they stand for within it. */
const coreOf = (text: string): string => text.replace(/^[^a-z]+|[^a-z]+$/g, '').replace(/[^a-z]/g, (sign) => LETTER_FOR[sign] ?? sign)

/** The part that a text repeats, to its end or part of it: “abc” of “abcabcab”. A text that repeats nothing is its own. */
function repeatedIn(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length)
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit
  }
  return text
}

function isCommon(text: string, common: ReadonlySet<string>): boolean {
  const unit = repeatedIn(text)
  const backwards = [...text].reverse().join('')
  return (unit !== text && unit.length < 6) || [text, unit, coreOf(text), coreOf(unit), repeatedIn(coreOf(text))].some((part) => common.has(part)) || ROWS.some((row) => [text, backwards].some((way) => (row + row).includes(way)))
}

/** Whether little more is left of a password once a word that belongs to its owner is taken out. */
const isMostly = (text: string, word: string): boolean => word.length >= 4 && text.includes(word) && text.replaceAll(word, '').replace(/[^a-z]/g, '').length < 6

/**
 * Why a password cannot be used, in words; null where it can. Length is what counts (NCSC), so nothing is asked about kinds of
 * characters; on setting one it is compared with what many people use and with its owner's own name.
 */
export function whyNotPassword(password: string, known?: PasswordKnown): string | null {
  if (password.length < SHORTEST_PASSWORD) return `Use ${SHORTEST_PASSWORD} characters or more: three words that do not belong together are easy to remember`
  if (password.length > LONGEST_PASSWORD) return `Use ${LONGEST_PASSWORD} characters or fewer`
  if (new Set(password).size < 5) return 'Use more different characters'
  if (password === 'demonstration') return 'This is the password of the demonstration: use another'
  if (!known) return null
  const text = password.toLowerCase()
  if (isCommon(text, known.common)) return COMMON
  const own = [...known.about, ...OWN_WORDS].map((word) => word.toLowerCase())
  return own.some((word) => isMostly(text, word) || isMostly(coreOf(text), word)) ? 'Choose one without your name, your e-mail address or the name of this program: those are tried first' : null
}
