/** 23 letters without I, O and S, which are misheard or misread; 23 is prime, so one wrong or swapped character is always noticed. */
const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

function checkLetter(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index + 2), 0)
  return CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length)
}

/** The reference that people say on the phone: `JN-2026-000123-K`. `sequence` is a whole number from 1; gaps are allowed. */
export function caseReference(year: number, sequence: number): string {
  const number = String(sequence).padStart(6, '0')
  return `JN-${year}-${number}-${checkLetter(`${year}${number}`)}`
}

/** The reference that a person meant, in its one written form, or null where it cannot be one (a wrong check letter included). */
export function readReference(typed: string): string | null {
  const match = /^\s*JN[\s-]*(\d{4})[\s-]*(\d{6,9})[\s-]*([A-Z])\s*$/i.exec(typed)
  const [, year, number, letter] = match ?? []
  if (!year || !number || !letter) return null
  return checkLetter(year + number) === letter.toUpperCase() ? `JN-${year}-${number}-${letter.toUpperCase()}` : null
}
