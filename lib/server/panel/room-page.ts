import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { minutesOf } from '@/lib/domain/panel/time-in-words'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const instant = z.string().transform((text) => new Date(text))

const roomSchema = z.object({
  serviceId: z.string(),
  seats: z.array(z.object({ id: z.string(), personId: z.string(), stays: z.array(z.object({ cameAt: instant, leftAt: instant.nullable() })) })),
  cases: z.array(z.object({ ref: z.string(), planned: z.number().nullable(), isBallotOpen: z.boolean(), sittings: z.array(z.object({ from: instant, to: instant.nullable() })) })),
})

/** The time of a case of the agenda: minutes planned and used up to now, since when, and whether it is before the meeting. */
export type CaseTime = { ref: string; planned: number | null; used: number; hasBegun: boolean; startedAt: Date | null; isBefore: boolean; isBallotOpen: boolean }

/** What happens in a meeting's room: the time of each case that the reader may see, and who came and left when, by seat. */
export type RoomPage = { cases: CaseTime[]; stays: Record<string, { cameAt: Date; leftAt: Date | null }[]> }

/** The room of a meeting; null where the reader may not see it. It names no child, so the look is recorded by the meeting's page, not here. One query. */
export async function roomPage(actor: Actor, meetingId: string): Promise<RoomPage | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(meetingId).success) return null
  const rows = await db.$queryRaw<{ room: unknown }[]>`
    SELECT jsonb_build_object(
      'serviceId', m."serviceId",
      'seats', coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', s.id, 'personId', s."personId",
          'stays', coalesce((SELECT jsonb_agg(jsonb_build_object('cameAt', t."cameAt", 'leftAt', t."leftAt") ORDER BY t."cameAt", t.id) FROM "SeatStay" t WHERE t."seatId" = s.id), '[]')))
        FROM "Seat" s WHERE s."meetingId" = m.id), '[]'),
      'cases', coalesce((
        SELECT jsonb_agg(jsonb_build_object('ref', c.ref, 'planned', (SELECT p.minutes FROM "PlannedTime" p WHERE p."agendaItemId" = i.id),
          'isBallotOpen', EXISTS (SELECT 1 FROM "Ballot" b WHERE b."agendaItemId" = i.id AND b.status = 'open'),
          'sittings', coalesce((SELECT jsonb_agg(jsonb_build_object('from', t."openedAt", 'to', t."closedAt") ORDER BY t."openedAt", t.id) FROM "CaseSitting" t WHERE t."agendaItemId" = i.id), '[]')) ORDER BY i.position, i.id)
        FROM "AgendaItem" i JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId"
        WHERE i."meetingId" = m.id AND c."serviceId" = m."serviceId" AND ${visibleChildSql(actor)}), '[]')
    ) AS room
    FROM "Meeting" m WHERE m.id = ${meetingId}::uuid AND m."serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[])`
  if (rows[0] === undefined) return null
  const { serviceId, seats, cases } = roomSchema.parse(rows[0].room)
  if (!can(actor, 'meeting.view', { serviceId, seatHolders: seats.map((seat) => seat.personId) }).allowed) return null
  return {
    stays: Object.fromEntries(seats.map((seat) => [seat.id, seat.stays])),
    cases: cases.map(({ sittings, ...one }) => ({
      ...one, used: minutesOf(sittings, actor.at), hasBegun: sittings.length > 0, startedAt: sittings[0]?.from ?? null, isBefore: sittings.some((sitting) => sitting.to === null),
    })),
  }
}
