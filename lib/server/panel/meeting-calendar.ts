import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import { calendarText, type CalendarEvent } from '@/lib/domain/panel/calendar'
import { writeAudit } from '../audit'
import { db } from '../db'
import { env } from '../env'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { calendarTokenHash } from './calendar-token'

type Found = { id: string; startsAt: Date; createdAt: Date; venue: string; link: string | null; sequence: number; cancelledAt: Date | null }

const SHOWN = { id: true, startsAt: true, createdAt: true, venue: true, link: true, sequence: true, cancelledAt: true } as const

function eventOf({ id, startsAt, createdAt, venue, link, sequence, cancelledAt }: Found): CalendarEvent {
  const origin = env().NEXTAUTH_URL?.replace(/\/$/, '')
  return {
    uid: `meeting-${id}@juncture`, startsAt, changedAt: cancelledAt ?? createdAt, sequence, summary: 'Panel meeting', place: [venue, link].filter(Boolean).join(', '),
    address: origin ? `${origin}/panels/${id}` : null, isCancelled: cancelledAt !== null,
  }
}

/** One meeting as a calendar's file, for whoever may open the meeting; null for everybody else. It tells when and where, and nothing of any case. One query. */
export async function meetingFile(actor: Actor, meetingId: string): Promise<string | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(meetingId).success) return null
  const meeting = await db.meeting.findFirst({ where: { id: meetingId }, select: { ...SHOWN, serviceId: true, seats: { select: { personId: true } } } })
  if (!meeting || !can(actor, 'meeting.view', { serviceId: meeting.serviceId, seatHolders: meeting.seats.map(({ personId }) => personId) }).allowed) return null
  return calendarText('Panel meeting', [eventOf(meeting)])
}

/**
 * The coming and recent meetings at which the owner of a calendar address sits, called off ones too, so that calendars take
 * them away; at most 200. Null where the address was ended, never was, or its owner holds no post any more. Whoever has the
 * address can read this without signing in: it holds when and where, and nothing of any case.
 */
export async function calendarOfToken(token: string, at: Date): Promise<string | null> {
  const today = londonDay(at)
  const feed = await db.calendarFeed.findFirst({
    where: { tokenHash: calendarTokenHash(token), endedAt: null, person: { disabledAt: null } },
    select: { personId: true, person: { select: { posts: { where: { startsOn: { lte: new Date(today) }, OR: [{ endsOn: null }, { endsOn: { gte: new Date(today) } }] }, select: { serviceId: true } } } } },
  })
  if (!feed || feed.person.posts.length === 0) return null
  const meetings = await db.meeting.findMany({
    where: { serviceId: { in: feed.person.posts.map(({ serviceId }) => serviceId) }, seats: { some: { personId: feed.personId, apology: null } }, startsAt: { gte: new Date(addDays(today, -60)) } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }], take: 200, select: SHOWN,
  })
  await writeAudit(db, { personId: feed.personId, at, requestId: null, sessionId: null }, [{ kind: 'access', action: 'calendar.read', serviceId: feed.person.posts[0]?.serviceId ?? null, subject: `person:${feed.personId}` }])
  return calendarText('Panel meetings', meetings.map(eventOf))
}
