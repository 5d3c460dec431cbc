import 'server-only'
import type { MatrixEdition, ModeOfTrial } from '@/lib/domain/gravity/edition'
import { codesNamedBy, coverageOf, type Coverage } from '@/lib/domain/offences/coverage'
import type { NationalOffence } from '@/lib/domain/offences/national-offence'
import type { Tx } from '../db'

/** What an edition covers, with what the national list says of each code. */
export type ListedCoverage = Coverage & { listed: ReadonlyMap<string, Omit<NationalOffence, 'category'>> }

/** Editions never change and kept codes only with the reference data, before a process starts: what was read once is kept. */
const read = new Map<string, ListedCoverage>()

/** Which codes of the national list an edition's rows cover. One query, none where it was read before. */
export async function coverageFor(tx: Pick<Tx, '$queryRaw'>, edition: MatrixEdition): Promise<ListedCoverage> {
  const known = read.get(edition.id)
  if (known) return known
  const named = [...new Set(edition.offences.flatMap(codesNamedBy))]
  const rows = await tx.$queryRaw<{ row: string | null; code: string; title: string; modeOfTrial: ModeOfTrial | null; recordable: boolean }[]>`
    SELECT r.code AS row, n.code, n.title, n."modeOfTrial", n.recordable FROM "NationalOffence" n LEFT JOIN "RowCode" r ON r."cjsCode" = n.code
    WHERE r.code IS NOT NULL OR n.code = ANY(${named}) ORDER BY n.code`
  const kept = rows.flatMap(({ row, code }) => (row === null ? [] : [{ code: row, cjsCode: code }]))
  const coverage = { ...coverageOf(edition, kept), listed: new Map(rows.map(({ row: _row, ...listed }) => [listed.code, listed])) }
  if (rows.length > 0) read.set(edition.id, coverage)
  return coverage
}
