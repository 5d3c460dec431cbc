/** The share below which a case is put forward for a second score, from 0 up to 1: always the same for one case, and even over many. */
export function sampleOf(caseId: string): number {
  return parseInt(caseId.replaceAll('-', '').slice(-8), 16) / 2 ** 32
}

/** Whether a case is put forward for a second score. */
export function isSampled(caseId: string, inHundred: number): boolean {
  return sampleOf(caseId) * 100 < inHundred
}

/** The least number of pairs for which a rate is told: below it, one pair more or less would change it too much. */
export const LEAST_PAIRS = 10

/** How well two people’s scores of the same cases agree. Percentages are whole numbers; null where there are too few pairs to tell. */
export type Agreement = { pairs: number; exact: number | null; withinOne: number | null }

/** How well pairs of scores agree, given how many of them lie so many steps apart. */
export function agreementOf(apart: readonly { steps: number; count: number }[]): Agreement {
  const count = (holds: (steps: number) => boolean) => apart.reduce((sum, row) => sum + (holds(row.steps) ? row.count : 0), 0)
  const pairs = count(() => true)
  const share = (number: number) => (pairs < LEAST_PAIRS ? null : Math.round((number / pairs) * 100))
  return { pairs, exact: share(count((steps) => steps === 0)), withinOne: share(count((steps) => steps <= 1)) }
}
