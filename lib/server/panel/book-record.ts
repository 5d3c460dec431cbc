import 'server-only'
import { z } from 'zod'
import { PANEL_KINDS } from '@/lib/domain/panel/panel-kinds'
import { AGENCIES, SEAT_KINDS } from '@/lib/domain/panel/tally'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const instant = z.string().transform((text) => new Date(text))

const schema = z.object({
  id: z.string(), serviceId: z.string(), startsAt: instant, venue: z.string(), status: z.enum(['planned', 'open', 'closed']), kind: z.enum(PANEL_KINDS), papersDueOn: z.string().nullable(),
  seats: z.array(z.object({ id: z.string(), personId: z.string(), name: z.string(), agency: z.enum(AGENCIES), seat: z.enum(SEAT_KINDS), apology: z.string().nullable() })),
  items: z.array(
    z.object({
      caseId: z.string(), ref: z.string(), papersAt: instant.nullable(), interests: z.array(z.string()), caseManager: z.string().nullable(), unreadyReason: z.string().nullable(),
      views: z.array(z.object({ agency: z.enum(AGENCIES), view: z.string() })),
      checks: z.array(z.object({ agency: z.string(), askedOf: z.string(), dueOn: z.string(), answer: z.string().nullable(), says: z.string().nullable(), answeredBy: z.string().nullable(), answeredOn: z.string().nullable() })),
      forPanel: z.array(z.string()),
    }),
  ),
})

/** A meeting's agenda as a book tells it, before anybody's rights. */
export type BookRecord = z.infer<typeof schema>

/** A meeting of the reader's services with its seats and everything that hangs on its agenda but the cases themselves; one query. Says nothing about rights. */
export async function bookRecord(actor: Actor, meetingId: string): Promise<BookRecord | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(meetingId).success) return null
  const rows = await db.$queryRaw<{ book: unknown }[]>`
    SELECT to_jsonb(m) || jsonb_build_object(
      'seats', coalesce((SELECT jsonb_agg(to_jsonb(s) || jsonb_build_object('name', p.name) ORDER BY p.name, s.id) FROM "Seat" s JOIN "Person" p ON p.id = s."personId" WHERE s."meetingId" = m.id), '[]'),
      'items', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'caseId', c.id, 'ref', c.ref, 'papersAt', i."papersAt", 'unreadyReason', i."unreadyReason", 'caseManager', (SELECT p.name FROM "Person" p WHERE p.id = c."caseManagerId"),
          'interests', to_jsonb(ARRAY(SELECT n."seatId" FROM "Interest" n WHERE n."agendaItemId" = i.id)),
          'views', coalesce((SELECT jsonb_agg(jsonb_build_object('agency', w.agency, 'view', w.view) ORDER BY w."recordedAt", w.id) FROM "AgencyView" w WHERE w."agendaItemId" = i.id), '[]'),
          'checks', coalesce((
            SELECT jsonb_agg(jsonb_build_object('agency', k.agency, 'askedOf', k."askedOf", 'dueOn', k."dueOn", 'answer', k.answer, 'says', a.says, 'answeredBy', a."answeredBy", 'answeredOn', a."answeredOn") ORDER BY k."askedAt", k.id)
            FROM "PartnerCheck" k
            LEFT JOIN LATERAL (SELECT * FROM "PartnerCheckAnswer" y WHERE y."checkId" = k.id ORDER BY y."recordedAt" DESC, y.id DESC LIMIT 1) a ON true
            WHERE k."caseId" = c.id), '[]'),
          'forPanel', to_jsonb(ARRAY(SELECT s.says FROM "InformationForPanel" s WHERE s."caseId" = c.id AND s."endedAt" IS NULL ORDER BY s."sharedAt", s.id))
        ) ORDER BY i.position, i.id)
        FROM "AgendaItem" i JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId"
        WHERE i."meetingId" = m.id AND c."serviceId" = m."serviceId" AND ${visibleChildSql(actor)}), '[]')
    ) AS book
    FROM "Meeting" m WHERE m.id = ${meetingId}::uuid AND m."serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[])`
  return rows[0] === undefined ? null : schema.parse(rows[0].book)
}
