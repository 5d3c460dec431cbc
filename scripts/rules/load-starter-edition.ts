import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { editionFromRows, type CsvRow } from '../../lib/domain/gravity/edition-from-rows'
import type { MatrixEdition } from '../../lib/domain/gravity/edition'

/** The parsed rows of a CSV text with a header line; throws where the text is not CSV. */
export function parseCsv(text: string): CsvRow[] {
  return parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true })
}

/** Reads the starter edition from `data/`; throws where a row is wrong, which a test rules out. */
export function loadStarterEdition(root: string = process.cwd()): MatrixEdition {
  const rows = (name: string) => parseCsv(readFileSync(path.join(root, 'data', name), 'utf8'))
  const result = editionFromRows(
    {
      id: 'starter-1',
      name: 'Starter edition',
      publisher: 'Juncture',
      version: '1',
      inForceFrom: '2020-01-01',
      isStarter: true,
      notice: "Starter edition, not the NPCC's scores",
      largestFactorShift: 1,
    },
    rows('starter-matrix.csv'),
    rows('starter-factors.csv'),
  )
  if ('problems' in result) throw new Error(`The starter edition cannot be read: ${JSON.stringify(result.problems.slice(0, 5))}`)
  return result.edition
}
