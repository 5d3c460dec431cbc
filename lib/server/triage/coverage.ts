import 'server-only'
import type { MatrixEdition } from '@/lib/domain/gravity/edition'
import { coverageOf, type Coverage } from '@/lib/domain/offences/coverage'
import type { Tx } from '../db'

/** Editions never change and kept codes only with the reference data, before a process starts: what was read once is kept. */
const read = new Map<string, Coverage>()

/** Which codes of the national list an edition's rows cover. One query, none where it was read before. */
export async function coverageFor(tx: Pick<Tx, 'rowCode'>, edition: MatrixEdition): Promise<Coverage> {
  const known = read.get(edition.id)
  if (known) return known
  const kept = await tx.rowCode.findMany({ orderBy: [{ code: 'asc' }, { cjsCode: 'asc' }] })
  const coverage = coverageOf(edition, kept)
  if (kept.length > 0) read.set(edition.id, coverage)
  return coverage
}
