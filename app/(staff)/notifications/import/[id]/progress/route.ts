import { currentActor } from '@/lib/server/actor'
import { importProgress } from '@/lib/server/intake/import-progress'

/** How far a file is, in numbers. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  const run = actor ? await importProgress(actor, (await params).id) : null
  if (!run) return new Response(null, { status: 404 })
  return Response.json({ status: run.status, done: run.written + run.skipped + run.failed, of: run.rowCount })
}
