import { findOffence, type MatrixEdition } from '../gravity/edition'

/** An earlier disposal of this service with its offences by name; one that was typed in from elsewhere stays as it was typed. */
export function earlierInWords<T extends { offence: string; ref: string | null }>(entry: T, edition: MatrixEdition): T {
  if (entry.ref === null) return entry
  return { ...entry, offence: entry.offence.split(', ').map((code) => findOffence(edition, code)?.offence ?? code).join('; ') }
}
