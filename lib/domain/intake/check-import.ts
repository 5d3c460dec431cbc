import { columnsOf, IMPORT_LIMITS, TOLD_COLUMNS, WHO_COLUMNS, type ImportKind } from './import-columns'
import { earlierKey, notificationKey, readEarlierRow, readNotificationRow, type Cells, type RowContext } from './import-row'
import type { CellFault } from './import-column'

/** A file as a table: its header, and its rows as a spreadsheet numbers them, blank ones left out. */
export type ImportTable = { header: readonly string[]; rows: readonly { number: number; cells: readonly string[] }[] }

/** One thing that is wrong in a file. */
export type ImportFault = CellFault & { row: number }

/** A row that is to be written. */
export type NumberedRow = { number: number; cells: Cells }

/** What a check finds: all that is wrong, and the rows, which may be written when nothing is. */
export type CheckedImport = { faults: ImportFault[]; rows: NumberedRow[] }

/** The header as columns are named: lower case, with underscores. */
export const columnName = (heading: string): string => heading.trim().toLowerCase().replace(/[\s-]+/g, '_')

const list = (names: readonly string[]): string => names.map((name) => `“${name.slice(0, 60)}”`).join(', ')

/** Why a file’s header is not that of its kind; null where it is. Columns may come in any order, and those that no row needs may be missing. */
export function whyNotHeader(kind: ImportKind, header: readonly string[]): string | null {
  const names = header.map(columnName)
  const columns = columnsOf(kind)
  const unknown = names.filter((name) => name !== '' && !columns.some((column) => column.name === name))
  const lacking = columns.filter(({ isRequired, name }) => isRequired && !names.includes(name)).map(({ name }) => name)
  const twice = [...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))]
  if (lacking.length === columns.filter(({ isRequired }) => isRequired).length) return 'The first row does not name the columns. Start from the template, and keep its first row as it is'
  const problems = [
    ...(lacking.length > 0 ? [`these columns are missing: ${list(lacking)}`] : []),
    ...(unknown.length > 0 ? [`these columns are not known: ${list(unknown.slice(0, 20))}${unknown.length > 20 ? ` and ${unknown.length - 20} more` : ''}`] : []),
    ...(twice.length > 0 ? [`these columns stand there twice: ${list(twice)}`] : []),
    ...(names.includes('') ? ['a column has no name'] : []),
  ]
  return problems.length > 0 ? `The first row does not fit: ${problems.join('; ')}` : null
}

/** Why a table cannot be checked at all; null where it can. */
export function whyNotTable(kind: ImportKind, { header, rows }: ImportTable): string | null {
  if (header.every((name) => name.trim() === '')) return 'The file is empty'
  const problem = whyNotHeader(kind, header)
  if (problem) return problem
  if (rows.length === 0) return 'The file has a first row with the names of its columns, and nothing below it'
  const { rows: most } = IMPORT_LIMITS
  return rows.length > most ? `The file has ${rows.length.toLocaleString('en-GB')} rows, and ${most.toLocaleString('en-GB')} are the most. Divide it into several files` : null
}

/** Checks every row of a table whose header fits, and that no two are the same. */
export function checkImport(kind: ImportKind, { header, rows }: ImportTable, context: RowContext): CheckedImport {
  const names = header.map(columnName)
  const first = new Map<string, number>()
  const checked: CheckedImport = { faults: [], rows: [] }
  const sameAs = (number: number, key: string): number | null => {
    const before = first.get(key) ?? null
    if (before === null) first.set(key, number)
    return before
  }
  for (const { number, cells } of rows) {
    const row: Record<string, string> = {}
    for (const [index, name] of names.entries()) {
      const cell = cells[index]?.trim() ?? ''
      if (cell !== '') row[name] = cell
    }
    const beyond = cells.slice(names.length).some((cell) => cell.trim() !== '')
    const found: CellFault[] = beyond ? [{ column: '', message: `The row has more cells than the ${names.length} columns. Is a text with a comma in it without quotation marks?` }] : []
    if (kind === 'notifications') {
      const read = readNotificationRow(row, context)
      const before = 'row' in read ? sameAs(number, notificationKey(read.row)) : null
      if ('faults' in read) found.push(...read.faults)
      if (before !== null) found.push({ column: TOLD_COLUMNS.crimeReference.name, message: `Row ${before} is about the same child and the same crime reference. Put further offences into its columns offence_2 and offence_3` })
    } else {
      const read = readEarlierRow(row, context)
      const before = 'row' in read ? sameAs(number, earlierKey(read.row)) : null
      if ('faults' in read) found.push(...read.faults)
      if (before !== null) found.push({ column: WHO_COLUMNS.givenNames.name, message: `Row ${before} says the same` })
    }
    checked.rows.push({ number, cells: row })
    for (const fault of found) checked.faults.push({ row: number, ...fault })
  }
  return checked
}
