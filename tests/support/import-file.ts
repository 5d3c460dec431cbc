import { columnsOf, type ImportKind } from '@/lib/domain/intake/import-columns'
import { csvLine } from '@/lib/domain/intake/csv-line'

/** Cells that are right, by column, for a kind of file. */
const RIGHT: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  notifications: {
    given_names: 'Nia', family_name: 'Corbett', date_of_birth: '2011-05-06', sex: 'female', ethnicity: 'B2', school: 'Marram High School', notified_on: '2026-11-20', crime_reference: '36/1/26', officer_in_case: 'PC Ella Spinks',
    circumstances: 'Took two drinks, and “ran”.\nAlone.', evidence: 'sufficient-to-charge', account: 'admits', offence: 'common-assault-or-battery', offence_date: '18/11/2026', offence_place: 'public', victim: 'Dereham Road Stores', victim_enhanced: 'no',
  },
  'earlier-disposals': { given_names: 'Nia', family_name: 'Corbett', date_of_birth: '2011-05-06', outcome: 'OC8', given_on: '2025-06-02', given_by: 'Wensum Constabulary', offence: 'Theft from a shop' },
}

/** A CSV file with the rows that are told, each with the cells that differ from a right one. */
export function importFile(kind: ImportKind, rows: readonly Readonly<Record<string, string>>[]): Uint8Array {
  const names = columnsOf(kind).map(({ name }) => name)
  return new TextEncoder().encode([csvLine(names), ...rows.map((row) => csvLine(names.map((name) => row[name] ?? RIGHT[kind][name] ?? '')))].join(''))
}
