import { findOffence, type MatrixEdition, type MatrixOffence } from '../gravity/edition'
import { offenceCalled } from '../gravity/search-offences'
import { onlyCodeOf, type Coverage } from '../offences/coverage'
import { readCjsCode } from '../offences/national-offence'

/** What offences of a file are looked up in; `listed` holds those of its codes that stand in the national list as offences. */
export type OffenceBooks = { edition: MatrixEdition; coverage: Coverage; listed: ReadonlySet<string> }

/** An offence that a file means: a row of the matrix, with its national code where one is known; a code that no row covers stands for itself. */
export type MeantOffence = { code: string; cjsCode: string | null; asksImagery: boolean }

const asRow = (row: MatrixOffence, cjsCode: string | null): MeantOffence => ({ code: row.code, cjsCode, asksImagery: row.markers.includes('imagery') })

/** The codes of the national list that a text may name. */
export function namedCode(typed: string): string | null {
  return readCjsCode(typed.split('/')[0] ?? '')
}

/** What an offence of a file means: a code or a whole title of the matrix, a code of the national list, or `CODE/row` where several rows cover it. */
export function meantOffence(typed: string, { edition, coverage, listed }: OffenceBooks): MeantOffence | { problem: string } {
  const row = offenceCalled(edition, typed)
  if (row) return asRow(row, onlyCodeOf(coverage, row.code))
  const cjsCode = namedCode(typed)
  if (!cjsCode || !listed.has(cjsCode)) return { problem: 'No offence of the matrix and none of the national list has this code or title' }
  const rows = coverage.rowsOf(cjsCode)
  const [, chosen] = typed.split('/')
  if (chosen?.trim()) {
    const named = findOffence(edition, chosen.trim())
    return named && rows.includes(named) ? asRow(named, cjsCode) : { problem: `The matrix has no row “${chosen.trim().slice(0, 100)}” that covers ${cjsCode}` }
  }
  const [only, ...others] = rows
  if (!only) return { code: cjsCode, cjsCode, asksImagery: false }
  return others.length === 0 ? asRow(only, cjsCode) : { problem: `Several rows of the matrix cover ${cjsCode}. Say which: ${rows.map(({ code }) => `${cjsCode}/${code}`).join(', ')}` }
}
