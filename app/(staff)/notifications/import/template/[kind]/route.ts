import { csvLine } from '@/lib/domain/intake/csv-line'
import { columnsOf, IMPORT_KINDS } from '@/lib/domain/intake/import-columns'

/** An empty file with the columns of a kind, for anybody: it holds nothing but their names. */
export async function GET(_request: Request, { params }: { params: Promise<{ kind: string }> }): Promise<Response> {
  const { kind: asked } = await params
  const kind = IMPORT_KINDS.find((known) => known === asked)
  if (!kind) return new Response(null, { status: 404 })
  // The mark at the start tells a spreadsheet that it is UTF-8.
  return new Response(`\uFEFF${csvLine(columnsOf(kind).map(({ name }) => name))}`, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${kind}.csv"` } })
}
