import { requireActor } from '@/lib/server/actor'
import { meetingFile } from '@/lib/server/panel/meeting-calendar'

/** `/panels/[id]/calendar` is the meeting as a calendar's file, for those who may open it: when and where, and nothing of any case. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const text = await meetingFile(await requireActor(), (await params).id)
  if (text === null) return new Response('There is nothing here', { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'attachment; filename="panel-meeting.ics"', 'Cache-Control': 'no-store' } })
}
