/** The fewest characters of a password. */
export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 200

/** Why a password cannot be used, in words; null where it can. Length is what counts (NCSC), so nothing is asked about kinds of characters. */
export function whyNotPassword(password: string): string | null {
  if (password.length < SHORTEST_PASSWORD) return `Use ${SHORTEST_PASSWORD} characters or more: three words that do not belong together are easy to remember`
  if (password.length > LONGEST_PASSWORD) return `Use ${LONGEST_PASSWORD} characters or fewer`
  if (new Set(password).size < 5) return 'Use more different characters'
  return password === 'demonstration' ? 'This is the password of the demonstration: use another' : null
}
