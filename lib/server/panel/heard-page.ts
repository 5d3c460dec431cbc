import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { AGENDA_RESULTS, type AgendaResult } from '@/lib/domain/panel/agenda-result'
import { initialsOf } from '@/lib/domain/panel/minutes'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { writeAudit } from '../audit'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const instant = z.string().transform((text) => new Date(text))
const outcome = z.enum(OUTCOMES)
const found = z.object({
  serviceId: z.string(), startsAt: instant, present: z.array(z.string()), hasMinutes: z.boolean(),
  cases: z.array(
    z.object({
      caseId: z.string(), childId: z.string(), ref: z.string(), givenNames: z.string(), familyName: z.string(), result: z.enum(AGENDA_RESULTS).nullable(), outcome: outcome.nullable(), hasInterest: z.boolean(),
      authorisation: z.object({ answer: z.enum(['authorised', 'returned']), outcome, reason: z.string(), decidedAt: instant }).nullable(),
      escalation: z
        .object({
          id: z.string(), readAt: instant.nullable(),
          views: z.array(z.object({ side: z.enum(['service-manager', 'senior-officer']), outcome, rationale: z.string() })),
          settlement: z.object({ outcome, rationale: z.string(), direction: z.string(), matrix: z.string(), answeredAt: instant }).nullable(),
        })
        .nullable(),
    }),
  ),
})
type Found = z.infer<typeof found>['cases'][number]

/** One heard case: the child by initials, how it stands, and how a split was settled. */
export type HeardLine = Pick<Found, 'ref' | 'authorisation' | 'escalation'> & { initials: string; result: AgendaResult | null; outcome: Outcome | null }

/** What became of the cases of a meeting, for those who were there. */
export type HeardPage = { meetingId: string; startsAt: Date; hasMinutes: boolean; cases: HeardLine[] }

/** What became of the cases that somebody heard, without those in which they declared an interest, audited as a look at each; null for whoever was not there. Two queries. */
export async function heardPage(actor: Actor, meetingId: string): Promise<HeardPage | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(meetingId).success) return null
  const rows = await db.$queryRaw<{ meeting: unknown }[]>`
    SELECT jsonb_build_object(
      'serviceId', m."serviceId", 'startsAt', m."startsAt", 'present', to_jsonb(ARRAY(SELECT s."personId" FROM "Seat" s WHERE s."meetingId" = m.id AND s.present)), 'hasMinutes', EXISTS (SELECT 1 FROM "Minutes" n WHERE n."meetingId" = m.id),
      'cases', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'caseId', c.id, 'childId', c."childId", 'ref', c.ref, 'givenNames', ch."givenNames", 'familyName', ch."familyName", 'result', i.result,
          'outcome', coalesce(a.outcome, c.outcome),
          'hasInterest', EXISTS (SELECT 1 FROM "Interest" x JOIN "Seat" s ON s.id = x."seatId" WHERE x."agendaItemId" = i.id AND s."personId" = ${actor.personId}::uuid),
          'authorisation', CASE WHEN a.answer IS NOT NULL THEN jsonb_build_object('answer', a.answer, 'outcome', a.outcome, 'reason', a.reason, 'decidedAt', a."decidedAt") END,
          'escalation', (
            SELECT jsonb_build_object(
              'id', e.id, 'readAt', (SELECT r."readAt" FROM "FeedbackRead" r WHERE r."escalationId" = e.id AND r."personId" = ${actor.personId}::uuid),
              'views', CASE WHEN e.status = 'settled' THEN coalesce((SELECT jsonb_agg(jsonb_build_object('side', v.side, 'outcome', v.outcome, 'rationale', v.rationale) ORDER BY v.side DESC) FROM "EscalationView" v WHERE v."escalationId" = e.id), '[]') ELSE '[]' END,
              'settlement', (SELECT to_jsonb(t) FROM "Settlement" t WHERE t."escalationId" = e.id AND t.status = 'agreed'))
            FROM "Escalation" e WHERE e."agendaItemId" = i.id ORDER BY e."openedAt" DESC LIMIT 1)
        ) ORDER BY i.position, i.id)
        FROM "AgendaItem" i JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId"
        LEFT JOIN LATERAL (
          SELECT z.answer, z.outcome, z.reason, z."decidedAt" FROM "Authorisation" z JOIN "Decision" d ON d.id = z."decisionId"
          WHERE z."caseId" = c.id AND d."decidedAt" >= m."startsAt" AND NOT EXISTS (
            SELECT 1 FROM "AgendaItem" l JOIN "Meeting" lm ON lm.id = l."meetingId" WHERE l."caseId" = c.id AND lm."startsAt" > m."startsAt" AND lm."startsAt" <= d."decidedAt")
          ORDER BY z."decidedAt" DESC LIMIT 1) a ON true
        WHERE i."meetingId" = m.id AND ${visibleChildSql(actor)}), '[]')
    ) AS meeting
    FROM "Meeting" m WHERE m.id = ${meetingId}::uuid AND m.status <> 'planned' AND m."serviceId" = ANY(${actor.posts.map((post) => post.serviceId)}::uuid[])`
  if (rows[0] === undefined) return null
  const meeting = found.parse(rows[0].meeting)
  if (!can(actor, 'panel.heard', { serviceId: meeting.serviceId, seatHolders: meeting.present }).allowed) return null
  const cases = meeting.cases.filter(({ hasInterest }) => !hasInterest)
  await writeAudit(db, actor, [
    { kind: 'consultation', action: 'panel.heard-view', serviceId: meeting.serviceId, subject: `meeting:${meetingId}` },
    ...cases.map(({ caseId, childId }) => ({ kind: 'consultation' as const, action: 'panel.heard-view', serviceId: meeting.serviceId, caseId, childId, subject: `meeting:${meetingId}` })),
  ])
  return {
    meetingId, startsAt: meeting.startsAt, hasMinutes: meeting.hasMinutes,
    cases: cases.map(({ ref, givenNames, familyName, result, outcome: now, authorisation, escalation }) => ({ ref, initials: initialsOf(givenNames, familyName), result, outcome: now, authorisation, escalation })),
  }
}
