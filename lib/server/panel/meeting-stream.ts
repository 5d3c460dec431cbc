import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { MOST_STREAMS } from '@/lib/domain/access/allowance'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { meetingNews, type MeetingNewsEar } from './meeting-news'

const HEARTBEAT = 20_000

const found = z.array(z.object({ serviceId: z.string(), status: z.enum(['planned', 'open', 'closed']), lock: z.number(), seatHolders: z.array(z.string()) }))

/**
 * What a meeting's page can be told: nothing, since there is none for this reader; nothing any more, since it has ended; or
 * whatever happens after the meeting's lock, which rises with every writer, stood where it stands. One query.
 */
export async function meetingStanding(actor: Actor, meetingId: string): Promise<'nothing' | 'ended' | { lock: number }> {
  const db = reading(actor)
  if (!z.uuid().safeParse(meetingId).success) return 'nothing'
  const [meeting] = found.parse(
    await db.$queryRaw`
      SELECT m."serviceId", m.status::text AS status, m.lock, ARRAY(SELECT s."personId"::text FROM "Seat" s WHERE s."meetingId" = m.id) AS "seatHolders"
      FROM "Meeting" m WHERE m.id = ${meetingId}::uuid`,
  )
  if (!meeting || !can(actor, 'meeting.view', { serviceId: meeting.serviceId, seatHolders: meeting.seatHolders }).allowed) return 'nothing'
  return meeting.status === 'closed' ? 'ended' : { lock: meeting.lock }
}

type StreamOptions = {
  /** Who is asking now: null once the session has ended. Asked at each heartbeat and before anything is told. */
  again: () => Promise<Actor | null>
  /** The request's own end. */
  signal: AbortSignal
  /** The meeting's lock when the page was made; null for a page that was without news meanwhile and has to look again. */
  seen: number | null
  ear?: MeetingNewsEar
}

const changed = (topic: string | null) => `event: changed\ndata: ${topic ?? ''}\n\n`
const STARTED = changed(null)
const STILL_HERE = ': still here\n\n'

/** Every open stream of this process: a server that is told to stop ends them, since it would otherwise wait for them. */
const open = new Map<() => void, string>()
let isHeard = false
function endWithTheServer(): void {
  if (isHeard) return
  isHeard = true
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => [...open.keys()].forEach((end) => end()))
}

/**
 * What happens at a meeting, as server-sent events for one reader: an event says that something changed and its name, never
 * what. It ends when the reader goes, when the meeting ends, and when they may no longer see it. `nothing` and `ended` are
 * answers without a stream, and so is `too-many`, where this reader has as many open as one may.
 */
export async function meetingStream(actor: Actor, meetingId: string, { again, signal, seen, ear = meetingNews() }: StreamOptions): Promise<'nothing' | 'ended' | 'too-many' | ReadableStream<Uint8Array>> {
  const now = await meetingStanding(actor, meetingId)
  if (now === 'nothing' || now === 'ended') return now
  if ([...open.values()].filter((personId) => personId === actor.personId).length >= MOST_STREAMS) return 'too-many'
  endWithTheServer()
  const words = new TextEncoder()
  let end = () => {}
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      let isOver = false
      let stopListening = () => {}
      const say = (text: string) => {
        if (!isOver) controller.enqueue(words.encode(text))
      }
      end = () => {
        if (isOver) return
        isOver = true
        clearInterval(heartbeat)
        stopListening()
        open.delete(end)
        controller.close()
      }
      // One look at a time: what comes meanwhile is told with it, and nothing is queued up.
      let isLooking = false
      let waits: string | null = null
      const look = async (text: string) => {
        waits = text
        if (isLooking) return
        isLooking = true
        while (waits !== null && !isOver) {
          const next: string = waits
          waits = null
          const reader = await again().catch(() => null)
          const stands = reader ? await meetingStanding(reader, meetingId).catch(() => 'nothing' as const) : 'nothing'
          if (stands !== 'nothing' && !(next === STARTED && stands !== 'ended' && stands.lock === seen)) say(next)
          if (stands === 'nothing' || stands === 'ended') end()
        }
        isLooking = false
      }
      const heartbeat = setInterval(() => void look(waits ?? STILL_HERE), HEARTBEAT)
      open.set(end, actor.personId)
      signal.addEventListener('abort', end)
      const stop = await ear.listen(meetingId, (topic) => void look(changed(topic)))
      if (isOver || signal.aborted) {
        stop()
        end()
        return
      }
      stopListening = stop
      say(STILL_HERE)
      // What happened between the page and this moment is told now.
      void look(waits ?? STARTED)
    },
    cancel: () => end(),
  })
}
