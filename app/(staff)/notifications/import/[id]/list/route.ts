import { currentActor } from '@/lib/server/actor'
import { tooOftenAnswer } from '@/lib/server/admin/too-often-answer'
import { importList } from '@/lib/server/intake/import-list'

/** Everything that is wrong in a file, or what became of each of its rows, as a CSV file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  const refused = actor && (await tooOftenAnswer('export', actor, actor.at))
  if (refused) return refused
  const list = actor ? await importList(actor, (await params).id) : null
  if (list === null) return new Response(null, { status: 404 })
  return new Response(`\uFEFF${list}`, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="import.csv"' } })
}
