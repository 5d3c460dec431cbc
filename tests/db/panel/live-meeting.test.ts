import { Client } from 'pg'
import { afterEach, expect, it, vi } from 'vitest'
import { actorOfSession } from '@/lib/server/actor'
import { MEETING_CHANNEL } from '@/lib/server/announce'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { meetingNewsEar } from '@/lib/server/panel/meeting-news'
import { meetingStream } from '@/lib/server/panel/meeting-stream'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { addSeat } from '@/lib/server/panel/add-seat'
import { removeSeat } from '@/lib/server/panel/remove-seat'
import { as } from '../../../prisma/scenarios/as'
import { CAST } from '../../../prisma/scenarios/cast'
import { openPanel } from '../../support/open-panel'
import { owner as db } from '../../support/owner'
import { settled } from '../../support/settle'

vi.mock('next/navigation', () => ({ redirect: () => undefined }))

const at = new Date('2026-11-24T10:00:00Z')
const url = () => process.env.DATABASE_URL ?? ''

/** An ear that notes down what it hears; `heard(n)` waits for the n-th thing. */
function noted() {
  const all: (string | null)[] = []
  let waiting = () => {}
  return {
    hear: (topic: string | null) => {
      all.push(topic)
      waiting()
    },
    all,
    async heard(count: number) {
      while (all.length < count) await new Promise<void>((resolve) => (waiting = resolve))
      return all
    },
  }
}

const WORDLESS = 'event: changed\ndata: '

/** What a stream says, one after the other; null once it has ended. With `until`, what is said before that is passed over. */
function reading(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader()
  const words = new TextDecoder()
  const queue: string[] = []
  return async (until: (said: string) => boolean = (said) => said.startsWith('event:')): Promise<string | null> => {
    for (;;) {
      const next = queue.shift()
      if (next !== undefined && until(next)) return next
      if (next !== undefined) continue
      const { done, value } = await reader.read()
      if (done) return null
      queue.push(...words.decode(value).split('\n\n').filter(Boolean))
    }
  }
}

const planned = async () => {
  const { meetingId, seatOf } = await openPanel({ at, voters: ['operations', 'socialCare'], cases: [], status: 'planned' })
  const { lock } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { lock: true } })
  return { meetingId, seatOf, lock }
}

const stops: (() => void)[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const stop of stops.splice(0)) stop()
})

it('tells two processes what happened at a meeting once it is committed, and nothing of what was refused or of another meeting', async () => {
  const [{ meetingId }, other] = [await planned(), await planned()]
  const here = noted()
  const there = noted()
  stops.push(await meetingNewsEar(url).listen(meetingId, here.hear), await meetingNewsEar(url).listen(meetingId, there.hear))
  expect(await openMeeting(as('operations', at), { meetingId })).toMatchObject({ ok: false })
  settled(await openMeeting(as('chair', at), { meetingId: other.meetingId }))
  settled(await openMeeting(as('chair', at), { meetingId }))
  settled(await closeMeeting(as('chair', at), { meetingId }))
  expect(await here.heard(2)).toEqual(['meeting.open', 'meeting.close'])
  expect(await there.heard(2)).toEqual(['meeting.open', 'meeting.close'])
})

it('listens on one connection however many listen, and on none once nobody does', async () => {
  const connections = async () => Number((await db.$queryRaw<[{ count: bigint }]>`SELECT count(*) AS count FROM pg_stat_activity WHERE application_name = 'juncture-news' AND datname = current_database()`)[0].count)
  const ear = meetingNewsEar(url)
  const { meetingId } = await planned()
  const heard = [noted(), noted(), noted()]
  const hush = await Promise.all(heard.map(({ hear }) => ear.listen(meetingId, hear)))
  expect(await connections()).toBe(1)
  hush[0]?.()
  settled(await openMeeting(as('chair', at), { meetingId }))
  await Promise.all(heard.slice(1).map(({ heard: wait }) => wait(1)))
  expect(heard[0]?.all).toEqual([])
  for (const stop of hush) stop()
  await vi.waitFor(async () => expect(await connections()).toBe(0))
})

it('connects again when its connection was lost, tells everybody to look again, and goes on', async () => {
  const { meetingId } = await planned()
  const { hear, heard } = noted()
  stops.push(await meetingNewsEar(url).listen(meetingId, hear))
  await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'juncture-news' AND datname = current_database()`
  expect(await heard(1)).toEqual([null])
  settled(await openMeeting(as('chair', at), { meetingId }))
  expect(await heard(2)).toEqual([null, 'meeting.open'])
})

it('streams to whoever may see the meeting the names of what happens, and to nobody else', async () => {
  const { meetingId, lock } = await planned()
  const options = (actor: Parameters<typeof meetingStream>[0]) => ({ again: async () => actor, signal: new AbortController().signal, seen: lock })
  for (const name of ['education', 'neighbour', 'auditor', 'analyst'] as const) expect(await meetingStream(as(name, at), meetingId, options(as(name, at)))).toBe('nothing')
  expect(await meetingStream(as('chair', at), 'not-an-id', options(as('chair', at)))).toBe('nothing')
  const member = as('socialCare', at)
  const stream = await meetingStream(member, meetingId, options(member))
  if (typeof stream === 'string') throw new Error(stream)
  const next = reading(stream)
  // What happens before the stream listens is told without its name.
  expect(await next((said) => said.startsWith(':'))).not.toBeNull()
  const named = (said: string) => said !== WORDLESS && said.startsWith('event:')
  settled(await openMeeting(as('chair', at), { meetingId }))
  expect(await next(named)).toBe('event: changed\ndata: meeting.open')
  settled(await closeMeeting(as('chair', at), { meetingId }))
  expect(await next(named)).toBe('event: changed\ndata: meeting.close')
  expect(await next()).toBeNull()
  expect(await meetingStream(member, meetingId, options(member))).toBe('ended')
})

it('tells at once what happened between the page and the stream, and a page that was without news to look again', async () => {
  const { meetingId, lock } = await planned()
  settled(await openMeeting(as('chair', at), { meetingId }))
  const chair = as('chair', at)
  for (const seen of [lock, null]) {
    const leaves = new AbortController()
    const stream = await meetingStream(chair, meetingId, { again: async () => chair, signal: leaves.signal, seen })
    if (typeof stream === 'string') throw new Error(stream)
    expect(await reading(stream)()).toBe(WORDLESS)
    leaves.abort()
  }
})

it('ends with the request, with the session and with the seat', async () => {
  const { meetingId, seatOf, lock } = await planned()
  const session = await db.session.create({ data: { personId: CAST.socialCare.id, createdAt: at, expiresAt: new Date(at.getTime() + 3_600_000) }, select: { id: true } })
  const again = () => actorOfSession(session.id, at, null)
  const member = await again()
  if (!member) throw new Error('not signed in')
  const open = async (signal = new AbortController().signal) => {
    const stream = await meetingStream(member, meetingId, { again, signal, seen: lock })
    if (typeof stream === 'string') throw new Error(stream)
    return reading(stream)
  }
  const leaves = new AbortController()
  const gone = await open(leaves.signal)
  leaves.abort()
  expect(await gone()).toBeNull()

  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const [atHeartbeat, unseated] = [await open(), await open()]
  settled(await removeSeat(as('chair', at), { meetingId, seatId: seatOf('socialCare') }))
  expect(await unseated()).toBeNull()
  expect(await atHeartbeat()).toBeNull()

  const post = await db.post.findFirstOrThrow({ where: { personId: CAST.socialCare.id }, select: { id: true } })
  settled(await addSeat(as('chair', at), { meetingId, postId: post.id, seat: 'voting' }))
  const { lock: now } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { lock: true } })
  const stream = await meetingStream(member, meetingId, { again, signal: new AbortController().signal, seen: now })
  if (typeof stream === 'string') throw new Error(stream)
  const signedOut = reading(stream)
  await db.session.update({ where: { id: session.id }, data: { endedAt: at } })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await signedOut()).toBeNull()
})

it('says nothing on the channel but the meeting and the name of what was done', async () => {
  const { meetingId } = await planned()
  const client = new Client({ connectionString: url() })
  await client.connect()
  const payload = new Promise((resolve) => client.on('notification', (message) => resolve(message.payload)))
  await client.query(`LISTEN ${MEETING_CHANNEL}`)
  settled(await openMeeting(as('chair', at), { meetingId }))
  expect(await payload).toBe(`${meetingId} meeting.open`)
  await client.end()
})
