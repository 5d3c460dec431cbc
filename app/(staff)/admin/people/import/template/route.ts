import { PEOPLE_COLUMNS } from '@/lib/domain/admin/people-file'
import { csvLine } from '@/lib/domain/intake/csv-line'

/** An empty file with the columns of a list of people, for anybody: it holds nothing but their names. */
export function GET(): Response {
  return new Response(`\uFEFF${csvLine(Object.values(PEOPLE_COLUMNS).map(({ name }) => name))}`, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="people.csv"' } })
}
