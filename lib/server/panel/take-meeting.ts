import 'server-only'
import { z } from 'zod'
import { PANEL_KINDS } from '@/lib/domain/panel/panel-kinds'
import { AGENCIES, SEAT_KINDS } from '@/lib/domain/panel/tally'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'

/** A seat as a meeting's changes see it. */
export const seatSchema = z.object({ id: z.string(), personId: z.string(), agency: z.enum(AGENCIES), seat: z.enum(SEAT_KINDS), present: z.boolean() })

/** A meeting with its seats. */
export const meetingSchema = z.object({
  id: z.string(),
  serviceId: z.string(),
  status: z.enum(['planned', 'open', 'closed']),
  kind: z.enum(PANEL_KINDS),
  startsAt: z.string().transform((text) => new Date(text)),
  seats: z.array(seatSchema),
})

/** A meeting with its seats, taken for the rest of a transaction. */
export type TakenMeeting = z.infer<typeof meetingSchema>

/** Raises the meeting's lock: whoever comes next waits here. */
export async function lockMeeting(tx: Tx, actor: Actor, meetingId: string): Promise<void> {
  const services = actor.posts.map((post) => post.serviceId)
  const taken = z.uuid().safeParse(meetingId).success
    ? await tx.$executeRaw`UPDATE "Meeting" SET lock = lock + 1 WHERE id = ${meetingId}::uuid AND "serviceId" = ANY(${services}::uuid[])`
    : 0
  if (taken === 0) throw new Refused('not-found', 'This meeting does not exist, or you may not see it', { subject: `meeting:${meetingId}` })
}

/**
 * Takes a meeting for the rest of the transaction and reads it with its seats. Everything that happens at a meeting takes
 * it first and a case after it, never the other way round. A meeting of a service in which the actor holds no post does
 * not exist for them.
 */
export async function takeMeeting(tx: Tx, actor: Actor, meetingId: string): Promise<TakenMeeting> {
  await lockMeeting(tx, actor, meetingId)
  const rows = await tx.$queryRaw<{ meeting: unknown }[]>`
    SELECT to_jsonb(m) || jsonb_build_object('seats', coalesce((SELECT jsonb_agg(s ORDER BY s.id) FROM "Seat" s WHERE s."meetingId" = m.id), '[]')) AS meeting
    FROM "Meeting" m WHERE m.id = ${meetingId}::uuid`
  return meetingSchema.parse(rows[0]?.meeting)
}

/** The people who chair a meeting. */
export function chairsOf(meeting: Pick<TakenMeeting, 'seats'>): string[] {
  return meeting.seats.filter((seat) => seat.seat === 'chair' || seat.seat === 'co-chair').map((seat) => seat.personId)
}

/** Everybody with a seat at a meeting. */
export function seatHoldersOf(meeting: Pick<TakenMeeting, 'seats'>): string[] {
  return meeting.seats.map((seat) => seat.personId)
}
