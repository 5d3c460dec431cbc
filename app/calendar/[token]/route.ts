import { tooOftenAnswer } from '@/lib/server/admin/too-often-answer'
import { calendarOfToken } from '@/lib/server/panel/meeting-calendar'

/** `/calendar/[token]` is somebody's panel meetings for a calendar program, which cannot sign in: the secret address is the key, and it opens nothing but when and where. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const at = new Date()
  const refused = await tooOftenAnswer('calendar', null, at)
  if (refused) return refused
  const text = await calendarOfToken((await params).token.replace(/\.ics$/, ''), at)
  const headers = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' }
  if (text === null) return new Response('There is nothing here', { status: 404, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' } })
}
