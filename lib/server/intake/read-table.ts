import 'server-only'
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { IMPORT_LIMITS } from '@/lib/domain/intake/import-columns'
import type { ImportTable } from '@/lib/domain/intake/check-import'

/** The most characters of one row: a quotation mark that is never closed would swallow the rest of the file. */
const LONGEST_ROW = 100_000

/** Files that people take for a CSV file, by their first bytes. */
const OTHER_FILES: readonly { starts: readonly number[]; problem: string }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], problem: 'This is an Excel workbook (.xlsx) or another packed file. In Excel, choose “Save as” and “CSV UTF-8”' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], problem: 'This is an old Excel workbook (.xls). In Excel, choose “Save as” and “CSV UTF-8”' },
  { starts: [0x25, 0x50, 0x44, 0x46], problem: 'This is a PDF. A CSV file is needed' },
  { starts: [0xff, 0xfe], problem: 'The file is written in UTF-16. Save it as “CSV UTF-8”' },
  { starts: [0xfe, 0xff], problem: 'The file is written in UTF-16. Save it as “CSV UTF-8”' },
]

const recordsSchema = z.array(z.array(z.string()))

/** The text of a file, or why it cannot be one. */
function textOf(bytes: Uint8Array): { text: string } | { problem: string } {
  const other = OTHER_FILES.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte))
  if (other) return { problem: other.problem }
  if (bytes.includes(0)) return { problem: 'This is not a text file. A CSV file is needed' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { problem: 'The file is not written in UTF-8, so names with accents would be spoilt. Save it as “CSV UTF-8”' }
  }
}

/** What parts the cells: the sign that stands more often in the first row, outside quotation marks. */
function delimiterOf(text: string): ',' | ';' {
  const [first = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/).filter((line) => line.trim() !== '')
  return first.split(';').length > first.split(',').length ? ';' : ','
}

/** What the parser could not read, in words. */
function problemOf(error: unknown): string {
  if (!(error instanceof CsvError)) throw error
  const at: unknown = Reflect.get(error, 'lines')
  const where = typeof at === 'number' ? ` near line ${at}` : ''
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') return `A quotation mark${where} is opened and never closed`
  return `The quotation marks${where} do not fit. A text with a quotation mark in it stands in quotation marks, and has each of its own twice`
}

/**
 * Reads the bytes of a CSV file: UTF-8 with or without a mark at the start, cells parted by commas or semicolons, line
 * breaks inside quotation marks. Blank rows are left out, and keep their number. Says nothing of what the cells mean.
 */
export function readTable(bytes: Uint8Array): { table: ImportTable } | { problem: string } {
  if (bytes.length === 0) return { problem: 'The file is empty' }
  if (bytes.length > IMPORT_LIMITS.bytes) return { problem: `The file is larger than ${IMPORT_LIMITS.bytes / 1_000_000} MB. Divide it into several files` }
  const decoded = textOf(bytes)
  if ('problem' in decoded) return decoded
  let records: string[][]
  try {
    records = recordsSchema.parse(parse(decoded.text, { bom: true, delimiter: delimiterOf(decoded.text), relax_column_count: true, max_record_size: LONGEST_ROW }))
  } catch (error) {
    return { problem: problemOf(error) }
  }
  const [header = [], ...rest] = records
  const rows = rest.flatMap((cells, index) => (cells.every((cell) => cell.trim() === '') ? [] : [{ number: index + 2, cells }]))
  return { table: { header, rows } }
}
