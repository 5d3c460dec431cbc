/** Letters that do not come apart into a base letter and an accent. */
const PLAIN: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' }

/** A name as the search compares it: lower case, without accents, punctuation as spaces, single spaces. */
export function searchName(...names: (string | null)[]): string {
  return names
    .filter((name) => name !== null)
    .join(' ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðħßæœþı]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
