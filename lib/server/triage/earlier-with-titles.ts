import 'server-only'
import { findOffence, type MatrixEdition } from '@/lib/domain/gravity/edition'
import type { CaseRecord } from '../intake/case-record'

/** An earlier disposal of a child as a list shows it; `ref` where it was given in this service. */
export type EarlierEntry = CaseRecord['earlier'][number]

/** Every earlier disposal of every kind, newest first, with offences by their titles where the matrix holds them. */
export function earlierWithTitles({ earlier }: Pick<CaseRecord, 'earlier'>, edition: MatrixEdition | null): EarlierEntry[] {
  const title = (code: string) => (edition && findOffence(edition, code)?.offence) ?? code
  return earlier.map((entry) => (entry.ref ? { ...entry, offence: entry.offence.split(', ').map(title).join('; ') } : entry))
}
