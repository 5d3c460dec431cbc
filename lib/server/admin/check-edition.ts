import 'server-only'
import type { EditionHeading, EditionResult } from '@/lib/domain/gravity/edition-from-rows'
import { db, type Tx } from '../db'
import { readEditionTables } from './read-edition-tables'

/** What an import gives: what the edition is called, and its two tables as CSV text. Its first day comes with publication. */
export type EditionInput = { heading: Omit<EditionHeading, 'inForceFrom' | 'isStarter'>; offences: string; factors: string }

/** A draft has no first day of its own: its rows are checked as if it began with the first rules. */
const NO_DAY_YET = '2020-01-01'

/** The edition of an import, or every problem of its tables by line and column; codes of the national list that are not on it are problems too. One query. */
export async function editionOf(tx: Pick<Tx, 'nationalOffence'>, { heading, offences, factors }: EditionInput): Promise<EditionResult> {
  const result = readEditionTables({ ...heading, isStarter: false, inForceFrom: NO_DAY_YET }, offences, factors)
  if ('problems' in result) return result
  const coded = result.edition.offences.flatMap((row, index) => codesOf(row.cjsCode).map((code) => ({ code, row: index + 2 })))
  const known = new Set((await tx.nationalOffence.findMany({ where: { code: { in: [...new Set(coded.map(({ code }) => code))] } }, select: { code: true } })).map(({ code }) => code))
  const problems = coded.filter(({ code }) => !known.has(code)).map(({ code, row }) => ({ table: 'offences' as const, row, column: 'cjs_code', message: `"${code}" is not on the national list of offences` }))
  return problems.length > 0 ? { problems } : result
}

/** Looks through an import without writing anything. */
export async function checkEdition(input: EditionInput): Promise<EditionResult> {
  return editionOf(db, input)
}

/** The codes of the national list that a row covers: one, or several with "|" between them. */
export function codesOf(cell: string | undefined): string[] {
  return [...new Set((cell ?? '').split('|').map((code) => code.trim()).filter(Boolean))]
}
