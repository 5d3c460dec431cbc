import { isIsoDay } from '../deadlines/iso-day'
import { MARKERS, MODES_OF_TRIAL, type Marker, type MatrixEdition, type MatrixFactor, type MatrixOffence, type ModeOfTrial } from './edition'

/** One parsed row of a CSV file, by column name. */
export type CsvRow = Readonly<Record<string, string | undefined>>

/** What an edition is called and when it begins, which its rows do not say. */
export type EditionHeading = Omit<MatrixEdition, 'offences' | 'factors'>

/** What is wrong with one cell; `row` is the line of the file, where the header is 1, and 0 is the heading. */
export interface RowProblem {
  table: 'heading' | 'offences' | 'factors'
  row: number
  column: string
  message: string
}

/** The edition, or every problem of its rows. */
export type EditionResult = { edition: MatrixEdition } | { problems: RowProblem[] }

/** Builds an edition from parsed rows, with the columns of the starter edition; reports every problem and builds nothing where there is one. */
export function editionFromRows(heading: EditionHeading, offenceRows: readonly CsvRow[], factorRows: readonly CsvRow[]): EditionResult {
  const problems: RowProblem[] = []
  if (!isIsoDay(heading.inForceFrom)) {
    problems.push({ table: 'heading', row: 0, column: 'inForceFrom', message: 'Must be a day that exists, as YYYY-MM-DD' })
  }
  if (offenceRows.length === 0) {
    problems.push({ table: 'offences', row: 1, column: 'code', message: 'The table has no rows' })
  }
  const offences = offenceRows.map((row, index) => readOffence(row, reporter(problems, 'offences', index + 2)))
  reportTwice(offences.map(row => row.code), 'offences', problems)
  const scopes = new Set(['general', ...offences.map(row => row.code)])
  const factors = factorRows.map((row, index) => readFactor(row, scopes, reporter(problems, 'factors', index + 2)))
  reportTwice(factors.map(row => row.code), 'factors', problems)
  return problems.length > 0 ? { problems } : { edition: { ...heading, offences, factors } }
}

type Report = (column: string, message: string) => void

function reporter(problems: RowProblem[], table: RowProblem['table'], row: number): Report {
  return (column, message) => problems.push({ table, row, column, message })
}

function readOffence(row: CsvRow, report: Report): MatrixOffence {
  const score = Number(row.starter_score ?? row.score)
  if (!Number.isInteger(score) || score < 1 || score > 5) {
    report(row.score === undefined ? 'starter_score' : 'score', 'Must be a whole number from 1 to 5')
  }
  const markers = (row.markers ?? '').split('|').map(marker => marker.trim()).filter(marker => marker !== '')
  for (const marker of markers) if (!isMarker(marker)) report('markers', `"${marker}" is not a marker: ${MARKERS.join(', ')}`)
  return {
    code: text(row, 'code', report),
    category: text(row, 'category', report),
    offence: text(row, 'offence', report),
    statute: text(row, 'statute', report),
    modeOfTrial: modeOfTrial(row, report),
    score,
    basis: text(row, 'basis', report),
    markers: [...new Set(markers.filter(isMarker))],
    ...optional('homeOfficeCode', row.home_office_code),
    ...optional('cjsCode', row.cjs_code),
  }
}

function readFactor(row: CsvRow, scopes: ReadonlySet<string>, report: Report): MatrixFactor {
  const scope = text(row, 'scope', report)
  if (scope !== '' && !scopes.has(scope)) report('scope', `"${scope}" is neither "general" nor the code of an offence`)
  const effect = text(row, 'effect', report)
  if (effect !== '' && effect !== 'aggravating' && effect !== 'mitigating') report('effect', 'Must be "aggravating" or "mitigating"')
  return {
    scope,
    effect: effect === 'mitigating' ? 'mitigating' : 'aggravating',
    code: text(row, 'code', report),
    label: text(row, 'label', report),
  }
}

function text(row: CsvRow, column: string, report: Report): string {
  const value = (row[column] ?? '').trim()
  if (value === '') report(column, 'Must not be empty')
  return value
}

function modeOfTrial(row: CsvRow, report: Report): ModeOfTrial {
  const value = (row.mode_of_trial ?? '').trim()
  const known = MODES_OF_TRIAL.find(mode => mode === value)
  if (!known) report('mode_of_trial', `Must be one of ${MODES_OF_TRIAL.join(', ')}`)
  return known ?? 'either-way'
}

function isMarker(value: string): value is Marker {
  return (MARKERS as readonly string[]).includes(value)
}

function optional<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const trimmed = (value ?? '').trim()
  return trimmed === '' ? {} : ({ [key]: trimmed } as Partial<Record<K, string>>)
}

function reportTwice(codes: readonly string[], table: RowProblem['table'], problems: RowProblem[]): void {
  const firstRow = new Map<string, number>()
  codes.forEach((code, index) => {
    const first = firstRow.get(code)
    if (first === undefined) firstRow.set(code, index + 2)
    else if (code !== '') problems.push({ table, row: index + 2, column: 'code', message: `"${code}" is already on line ${first}` })
  })
}
