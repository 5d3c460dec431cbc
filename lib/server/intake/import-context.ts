import 'server-only'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { OFFENCE_COLUMNS } from '@/lib/domain/intake/import-columns'
import { namedCode, type OffenceBooks } from '@/lib/domain/intake/import-offence'
import type { Tx } from '../db'
import { coverageFor } from '../triage/coverage'
import { editionInForce } from '../triage/edition'

/** What stands in the offence columns of some rows. */
export function offencesNamed(rows: readonly Readonly<Record<string, string>>[]): string[] {
  return rows.flatMap((cells) => OFFENCE_COLUMNS.flatMap(({ called }) => cells[called.name] ?? []))
}

/** Where offences of a file are looked up: the matrix in force on a day, and those of the texts that name a code of the national list. Two queries, where nothing was read before four. */
export async function offenceBooks(tx: Tx, today: IsoDay, named: readonly string[]): Promise<OffenceBooks> {
  const edition = await editionInForce(tx, today)
  const coverage = await coverageFor(tx, edition)
  const codes = [...new Set(named.flatMap((text) => namedCode(text) ?? []))]
  const listed = codes.length > 0 ? await tx.nationalOffence.findMany({ where: { code: { in: codes }, modeOfTrial: { not: null } }, select: { code: true } }) : []
  return { edition, coverage, listed: new Set(listed.map(({ code }) => code)) }
}
