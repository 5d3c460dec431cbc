import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { PersonRecord } from '../../lib/domain/matching/person-record'

/** A record of a file with the id that it has there. */
export type NamedPerson = { id: string; person: PersonRecord }

const rowsSchema = z.array(z.record(z.string(), z.string()))

/** A day as files write it: 20110327, 2011-03-27 or 27/03/2011; what is none of these is not known. It need not exist: its figures are compared, and a wrong one is a slip like any other. */
function dayOf(text: string): string | null {
  const yearFirst = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(text)
  if (yearFirst) return yearFirst.slice(1).join('-')
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  return dayFirst ? [dayFirst[3], dayFirst[2]?.padStart(2, '0'), dayFirst[1]?.padStart(2, '0')].join('-') : null
}

/** The records of a CSV file with a header, or what is wrong with it. Columns may be missing, but for `rec_id` and one to compare by. */
export function readPeople(text: string): { people: NamedPerson[] } | { problem: string } {
  let rows: z.output<typeof rowsSchema>
  let header: string[] = []
  try {
    rows = rowsSchema.parse(parse(text, {
      bom: true, trim: true, skip_empty_lines: true, relax_quotes: true,
      columns: (names: string[]) => (header = names.map((name) => name.toLowerCase())),
    }))
  } catch (error) {
    return { problem: `The file is not a CSV file with a header: ${error instanceof Error ? error.message : 'it cannot be read'}` }
  }
  if (header.length === 0) return { problem: 'The file is empty. Its first line names the columns' }
  const [twice] = header.filter((name, index) => name !== '' && header.indexOf(name) !== index)
  if (twice !== undefined) return { problem: `The header names the column ${twice} twice` }
  if (!header.includes('rec_id')) return { problem: 'The header has no column rec_id' }
  if (!['given_name', 'surname', 'date_of_birth', 'postcode', 'address_1'].some((name) => header.includes(name))) {
    return { problem: 'The header has none of the columns that records are compared by: given_name, surname, date_of_birth, postcode, address_1' }
  }
  const seen = new Set<string>()
  const people: NamedPerson[] = []
  for (const [index, row] of rows.entries()) {
    const id = row.rec_id ?? ''
    if (id === '') return { problem: `Record ${index + 1} has no rec_id` }
    if (seen.has(id)) return { problem: `The rec_id ${id} stands in the file twice` }
    seen.add(id)
    people.push({
      id,
      person: {
        givenNames: row.given_name || null, familyName: row.surname || null, dateOfBirth: dayOf(row.date_of_birth ?? ''),
        postcode: row.postcode || null, street: row.address_1 || null, houseNumber: row.street_number || null,
      },
    })
  }
  return { people }
}
