import type { NextRequest } from 'next/server'
import { actorOfSession, currentActor } from '@/lib/server/actor'
import { tooOftenAnswer } from '@/lib/server/admin/too-often-answer'
import { meetingStream } from '@/lib/server/panel/meeting-stream'

const NEVER_KEPT = { 'Cache-Control': 'no-store, no-transform' }

/**
 * `/api/panels/[id]/events` tells the open pages of a meeting that something changed, as server-sent events. It carries no
 * data, so it is not audited: the page that looks again is. 404 where there is no such meeting for the reader, 204 once it has ended.
 */
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  const refused = actor && (await tooOftenAnswer('news', actor, actor.at))
  if (refused) return refused
  const { id } = await params
  const session = actor?.sessionId
  const seen = /^\d{1,9}$/.exec(request.nextUrl.searchParams.get('seen') ?? '')
  const stream = actor && session ? await meetingStream(actor, id, { again: () => actorOfSession(session, new Date(), actor.requestId), signal: request.signal, seen: seen && Number(seen[0]) }) : 'nothing'
  if (stream === 'nothing') return new Response(null, { status: 404, headers: NEVER_KEPT })
  if (stream === 'too-many') return new Response(null, { status: 429, headers: { ...NEVER_KEPT, 'Retry-After': '60' } })
  if (stream === 'ended') return new Response(null, { status: 204, headers: NEVER_KEPT })
  return new Response(stream, { headers: { ...NEVER_KEPT, 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' } })
}
