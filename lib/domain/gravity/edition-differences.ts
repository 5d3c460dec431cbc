import type { MatrixEdition, MatrixFactor, MatrixOffence } from './edition'

/** What differs between two editions, in words, by what it is about; every list is empty where nothing does. */
export type EditionDifferences = {
  /** Rows that only the later edition has, and those that only the earlier one has. */
  added: string[]
  gone: string[]
  /** Offences with another base score. */
  scores: string[]
  /** Offences with the same score of which something else differs. */
  rows: string[]
  factorsAdded: string[]
  factorsGone: string[]
  factorsChanged: string[]
  /** How far factors may move a score. */
  shift: string | null
}

/** Compares two editions row by row, by code. What an edition is called is no difference. */
export function editionDifferences(before: MatrixEdition, after: MatrixEdition): EditionDifferences {
  const [offences, factors] = [pairs(before.offences, after.offences), pairs(before.factors, after.factors)]
  return {
    added: offences.added.map((row) => `${row.offence}: score ${row.score}`),
    gone: offences.gone.map((row) => `${row.offence}: score ${row.score}`),
    scores: offences.both.flatMap(([old, row]) => (old.score === row.score ? [] : [[`${row.offence}: score ${old.score}, now ${row.score}`, ...changesOfOffence(old, row)].join('; ')])),
    rows: offences.both.flatMap(([old, row]) => {
      const changes = old.score === row.score ? changesOfOffence(old, row) : []
      return changes.length > 0 ? [`${row.offence}: ${changes.join('; ')}`] : []
    }),
    factorsAdded: factors.added.map(factorInWords),
    factorsGone: factors.gone.map(factorInWords),
    factorsChanged: factors.both.flatMap(([old, row]) => (factorInWords(old) === factorInWords(row) ? [] : [`${factorInWords(old)}, now ${factorInWords(row)}`])),
    shift: before.largestFactorShift === after.largestFactorShift ? null : `Factors may move a score by ${after.largestFactorShift}, before by ${before.largestFactorShift}`,
  }
}

/** Whether two editions score every case alike and call everything the same. */
export function isSameMatrix({ shift, ...lists }: EditionDifferences): boolean {
  return shift === null && Object.values(lists).every((list) => list.length === 0)
}

function pairs<T extends { code: string }>(before: readonly T[], after: readonly T[]): { added: T[]; gone: T[]; both: [T, T][] } {
  const old = new Map(before.map((row) => [row.code, row]))
  const codes = new Set(after.map((row) => row.code))
  return {
    added: after.filter((row) => !old.has(row.code)),
    gone: before.filter((row) => !codes.has(row.code)),
    both: after.flatMap((row): [T, T][] => {
      const known = old.get(row.code)
      return known ? [[known, row]] : []
    }),
  }
}

function changesOfOffence(before: MatrixOffence, after: MatrixOffence): string[] {
  const marks = (row: MatrixOffence): string => [...row.markers].sort().join(', ') || 'nothing'
  const told: readonly [what: string, of: (row: MatrixOffence) => string][] = [
    ['called', (row) => row.offence], ['category', (row) => row.category], ['statute', (row) => row.statute], ['tried', (row) => row.modeOfTrial],
    ['marked', marks], ['score set by', (row) => row.basis], ['national code', (row) => row.cjsCode ?? 'none'], ['Home Office code', (row) => row.homeOfficeCode ?? 'none'],
  ]
  return told.flatMap(([what, of]) => (of(before) === of(after) ? [] : [`${what} ${of(before)}, now ${of(after)}`]))
}

function factorInWords({ label, effect, scope }: MatrixFactor): string {
  return `${label} (${effect}, ${scope === 'general' ? 'any offence' : scope.replaceAll('-', ' ')})`
}
