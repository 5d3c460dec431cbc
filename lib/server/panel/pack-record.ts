import 'server-only'
import { z } from 'zod'
import { AGENDA_RESULTS, DECIDED_RESULTS } from '@/lib/domain/panel/agenda-result'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { PANEL_KINDS } from '@/lib/domain/panel/panel-kinds'
import { AGENCIES, SEAT_KINDS } from '@/lib/domain/panel/tally'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const instant = z.string().transform((text) => new Date(text))
const outcome = z.enum(OUTCOMES)

const packSchema = z.object({
  meeting: z.object({ id: z.string(), serviceId: z.string(), startsAt: instant, venue: z.string(), status: z.enum(['planned', 'open', 'closed']), kind: z.enum(PANEL_KINDS) }),
  caseId: z.string(),
  result: z.enum(AGENDA_RESULTS).nullable(),
  papersAt: instant.nullable(),
  caseManager: z.string().nullable(),
  seats: z.array(z.object({ id: z.string(), personId: z.string(), name: z.string(), agency: z.enum(AGENCIES), seat: z.enum(SEAT_KINDS), present: z.boolean(), apology: z.string().nullable() })),
  interests: z.array(z.string()),
  views: z.array(z.object({ agency: z.enum(AGENCIES), view: z.string(), recordedBy: z.string(), recordedAt: instant })),
  rounds: z.array(
    z.object({
      id: z.string(), round: z.number(), status: z.enum(['open', 'closed']), closedAt: instant.nullable(), closedBy: z.string().nullable(),
      end: z.enum(['decided', 'escalated', 'void']).nullable(), voidReason: z.enum(['not-quorate', 'interest-declared', 'outcome-closed']).nullable(), outcome: outcome.nullable(), by: z.enum(DECIDED_RESULTS).nullable(),
      /** Everybody who gave a view, without the view. */
      given: z.array(z.string()),
      /** Everybody who had a vote and gave no view before the chair closed the ballot. */
      noView: z.array(z.string()),
      /** Every view of a closed round; of an open one only the reader's own. */
      votes: z.array(z.object({ personId: z.string(), name: z.string(), agency: z.enum(AGENCIES), outcome: z.enum([...OUTCOMES, 'abstain']), reason: z.string(), whyNotLower: z.string().nullable(), castAt: instant })),
    }),
  ),
  escalation: z
    .object({ status: z.enum(['open', 'settled']), dueOn: z.string(), settlement: z.object({ outcome, rationale: z.string(), direction: z.string(), matrix: z.string(), answeredAt: instant }).nullable() })
    .nullable(),
})

/** A case on a meeting's agenda as one reader may see it. */
export type PackRecord = z.infer<typeof packSchema>

/**
 * A case on a meeting's agenda, in one query and so as of one instant: while a round is open, nobody's view but the
 * reader's own is selected. Null where there is none in the reader's services. Says nothing yet about rights.
 */
export async function packRecord(actor: Actor, meetingId: string, ref: string): Promise<PackRecord | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(meetingId).success) return null
  const rows = await db.$queryRaw<{ pack: unknown }[]>`
    SELECT jsonb_build_object(
      'meeting', to_jsonb(m), 'caseId', c.id, 'result', i.result, 'papersAt', i."papersAt", 'caseManager', (SELECT p.name FROM "Person" p WHERE p.id = c."caseManagerId"),
      'seats', coalesce((SELECT jsonb_agg(to_jsonb(s) || jsonb_build_object('name', p.name) ORDER BY p.name, s.id) FROM "Seat" s JOIN "Person" p ON p.id = s."personId" WHERE s."meetingId" = m.id), '[]'),
      'interests', to_jsonb(ARRAY(SELECT n."seatId" FROM "Interest" n WHERE n."agendaItemId" = i.id)),
      'views', coalesce((
        SELECT jsonb_agg(jsonb_build_object('agency', w.agency, 'view', w.view, 'recordedBy', p.name, 'recordedAt', w."recordedAt") ORDER BY w."recordedAt", w.id)
        FROM "AgencyView" w JOIN "Person" p ON p.id = w."recordedById" WHERE w."agendaItemId" = i.id), '[]'),
      'rounds', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'id', b.id, 'round', b.round, 'status', b.status, 'closedAt', b."closedAt", 'closedBy', (SELECT p.name FROM "Person" p WHERE p.id = b."closedById"),
          'end', b.result #> '{end,end}', 'voidReason', b.result #> '{end,reason}', 'outcome', b.result #> '{end,outcome}', 'by', b.result #> '{end,by}',
          'given', to_jsonb(ARRAY(SELECT s."personId" FROM "Vote" v JOIN "Seat" s ON s.id = v."seatId" WHERE v."ballotId" = b.id)),
          'noView', coalesce(b.result #> '{tally,positions,no-vote}', '[]'),
          'votes', coalesce((
            SELECT jsonb_agg(jsonb_build_object('personId', s."personId", 'name', p.name, 'agency', s.agency, 'outcome', v.outcome, 'reason', v.reason, 'whyNotLower', v."whyNotLower", 'castAt', v."castAt") ORDER BY p.name, v.id)
            FROM "Vote" v JOIN "Seat" s ON s.id = v."seatId" JOIN "Person" p ON p.id = s."personId"
            WHERE v."ballotId" = b.id AND (b.status = 'closed' OR s."personId" = ${actor.personId}::uuid)), '[]')
        ) ORDER BY b.round)
        FROM "Ballot" b WHERE b."agendaItemId" = i.id), '[]'),
      'escalation', (
        SELECT jsonb_build_object('status', e.status, 'dueOn', e."dueOn", 'settlement', (SELECT to_jsonb(t) FROM "Settlement" t WHERE t."escalationId" = e.id AND t.status = 'agreed'))
        FROM "Escalation" e WHERE e."agendaItemId" = i.id ORDER BY e."openedAt" DESC LIMIT 1)
    ) AS pack
    FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId" JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId"
    WHERE ${visibleChildSql(actor)} AND m.id = ${meetingId}::uuid AND c.ref = ${ref} AND c."serviceId" = m."serviceId" AND m."serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[])`
  return rows[0] === undefined ? null : packSchema.parse(rows[0].pack)
}
