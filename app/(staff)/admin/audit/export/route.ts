import { currentActor } from '@/lib/server/actor'
import { exportAudit } from '@/lib/server/admin/export-audit'
import { tooOftenAnswer } from '@/lib/server/admin/too-often-answer'
import { fieldsOf } from '../../../../form-state'
import { auditExportForm } from '../../../../form-audit'

/** Back to the audit record with what was asked for, and why there is no file. */
function back(form: FormData, why: 'form' | 'many' | 'right'): Response {
  const asked = [...form].flatMap(([name, value]) => (typeof value === 'string' && value !== '' && name !== 'says' ? [[name, value.slice(0, 200)]] : []))
  return new Response(null, { status: 303, headers: { Location: `/admin/audit?${new URLSearchParams([...asked, ['export', why]])}#export` } })
}

/** Takes the events that fit out of the audit record as a CSV file, for a purpose that was named. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 404 })
  const refused = await tooOftenAnswer('export', actor, actor.at)
  if (refused) return refused
  const form = await request.formData().catch(() => null)
  const parsed = form && auditExportForm.safeParse(fieldsOf(form))
  if (!form || !parsed) return new Response(null, { status: 400 })
  if (!parsed.success) return back(form, 'form')
  const { purpose, says, ...filter } = parsed.data
  const done = await exportAudit(actor, { filter, purpose, says })
  if (!done.ok) return done.refusal.kind === 'right' ? new Response(null, { status: 404 }) : back(form, 'many')
  return new Response(done.value.csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="audit-record.csv"', 'Cache-Control': 'no-store' } })
}
