import 'server-only'
import { CsvError, parse } from 'csv-parse/sync'
import { editionFromRows, type CsvRow, type EditionHeading, type EditionResult, type RowProblem } from '@/lib/domain/gravity/edition-from-rows'

type TableName = 'offences' | 'factors'

/** The columns of the two tables: those that must be there, and those that may. One of the two names of the score must be there. */
const COLUMNS: Readonly<Record<TableName, { required: readonly string[]; optional: readonly string[] }>> = {
  offences: { required: ['code', 'category', 'offence', 'statute', 'mode_of_trial', 'basis', 'markers'], optional: ['score', 'starter_score', 'home_office_code', 'cjs_code'] },
  factors: { required: ['scope', 'effect', 'code', 'label'], optional: [] },
}

/** Reads an edition from the text of its two CSV tables; every problem of the files, their columns and their cells at once, by line and column. Nothing is built where there is one. */
export function readEditionTables(heading: EditionHeading, offencesCsv: string, factorsCsv: string): EditionResult {
  const tables = { offences: readTable('offences', offencesCsv), factors: readTable('factors', factorsCsv) }
  const problems = [...tables.offences.problems, ...tables.factors.problems]
  // Cells under a heading that is missing or misspelt would each be reported again.
  if (tables.offences.isBroken || tables.factors.isBroken) return { problems }
  const result = editionFromRows(heading, tables.offences.rows, tables.factors.rows)
  if ('problems' in result) problems.push(...result.problems.filter(({ table, row }) => table === 'heading' || !tables[table].oddLines.has(row)))
  return problems.length > 0 || 'problems' in result ? { problems: problems.sort((a, b) => order(a) - order(b)) } : result
}

const TABLES = ['heading', 'offences', 'factors'] as const
const order = ({ table, row }: RowProblem): number => TABLES.indexOf(table) * 1_000_000 + row

type ReadTable = { rows: CsvRow[]; problems: RowProblem[]; oddLines: ReadonlySet<number>; isBroken: boolean }

function readTable(table: TableName, text: string): ReadTable {
  const problems: RowProblem[] = []
  const report = (row: number, column: string, message: string) => problems.push({ table, row, column, message })
  const broken = (): ReadTable => ({ rows: [], problems, oddLines: new Set(), isBroken: true })
  let cells: string[][]
  try {
    cells = parse(text.trimEnd(), { bom: true, trim: true, relax_column_count: true, skip_empty_lines: false })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    report(typeof error.lines === 'number' ? error.lines : 1, '', 'The text is not CSV from here on: look for a quotation mark that is not closed')
    return broken()
  }
  const [header = [], ...lines] = cells
  const { required, optional } = COLUMNS[table]
  if (header.length === 0 || text.trim() === '') {
    report(1, '', 'The table is empty: its first line names the columns')
    return broken()
  }
  for (const column of required) if (!header.includes(column)) report(1, column, 'This column is missing')
  if (table === 'offences' && !header.includes('score') && !header.includes('starter_score')) report(1, 'score', 'This column is missing')
  header.forEach((column, index) => {
    if (!required.includes(column) && !optional.includes(column)) report(1, column, column === '' ? `Column ${index + 1} has no name` : 'This is not a column of the table')
    if (header.indexOf(column) < index) report(1, column, 'This column is there twice')
  })
  if (problems.length > 0) return broken()
  lines.forEach((line, index) => {
    if (line.length !== header.length) report(index + 2, '', line.length === 1 && line[0] === '' ? 'The line is empty: take it out' : `The line has ${line.length} cells, and the table ${header.length} columns`)
    else if (line.some((cell) => cell.includes('\n'))) report(index + 2, '', 'A cell goes over several lines: lines further down are counted from here as one')
  })
  const rows = lines.map((line) => Object.fromEntries(header.map((column, at) => [column, line[at]])))
  return { rows, problems, oddLines: new Set(problems.map(({ row }) => row)), isBroken: false }
}
