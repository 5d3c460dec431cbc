import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { AGENDA_RESULTS } from '@/lib/domain/panel/agenda-result'
import { heardInWords } from '@/lib/domain/panel/heard-in-words'
import { initialsOf } from '@/lib/domain/panel/minutes'
import { actionInWords, PANEL_ACTION_KINDS } from '@/lib/domain/panel/telling'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { dueInWords } from '@/lib/domain/triage/clock-in-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { Prisma } from '../generated/prisma/client'
import { changeableChildSql, visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import type { WorkPart } from '../oversight/work-part'
import { reading } from '../reading'

/** How many rows each part shows. */
const MOST = 10
/** For how many days a member is told what became of a case. */
const TOLD_FOR_DAYS = 30

const errands = z.array(z.object({ id: z.string(), ref: z.string(), givenNames: z.string(), familyName: z.string(), kind: z.enum(PANEL_ACTION_KINDS), says: z.string().nullable(), dueOn: z.string(), total: z.number() }))
const unsigned = z.array(z.object({ id: z.string(), startsAt: z.string().transform((text) => new Date(text)), cases: z.number(), isApart: z.boolean() }))
const became = z.array(
  z.object({
    meetingId: z.string(), ref: z.string(), givenNames: z.string(), familyName: z.string(), result: z.enum(AGENDA_RESULTS), outcome: z.enum(OUTCOMES).nullable(), answer: z.enum(['authorised', 'returned']).nullable(),
    isSettled: z.boolean(), isUnread: z.boolean(), total: z.number(),
  }),
)

const found = z.object({ errands, unsigned, became })

/** What comes to somebody from panels that have met: what they were asked to do, minutes to sign, and what became of the cases that they heard (F56). One query. */
export async function panelAfterWork(actor: Actor, today: IsoDay): Promise<WorkPart[]> {
  const db = reading(actor)
  if (servicesWhere(actor, 'panel-action.answer').length === 0) return []
  const list = (rows: Prisma.Sql) => Prisma.sql`coalesce((SELECT jsonb_agg(to_jsonb(r)) FROM (${rows}) r), '[]')`
  const [row] = await db.$queryRaw<{ work: unknown }[]>`
    SELECT jsonb_build_object('errands', ${list(errandRows(actor))}, 'unsigned', ${list(unsignedRows(actor))}, 'became', ${list(heardRows(actor))}) AS work`
  const work = found.parse(row?.work)
  return [errandWork(work.errands, today), minutesWork(work.unsigned), heardWork(work.became)].filter(({ count }) => count > 0)
}

function errandRows(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, c.ref, ch."givenNames", ch."familyName", a.kind, a.says, a."dueOn"::text AS "dueOn", (count(*) OVER ())::int AS total
    FROM "PanelAction" a JOIN "Case" c ON c.id = a."caseId" JOIN "Child" ch ON ch.id = c."childId"
    WHERE a."personId" = ${actor.personId}::uuid AND a.status = 'open' AND a."serviceId" = ANY(${servicesWhere(actor, 'panel-action.answer')}::uuid[]) AND ${visibleChildSql(actor)}
      AND (a.kind = 'do' OR c.status <> 'awaiting_authorisation')
    ORDER BY a."dueOn", a.id LIMIT ${MOST}`
}

function errandWork(rows: z.infer<typeof errands>, today: IsoDay): WorkPart {
  return {
    title: 'What panels asked of you', rowsAre: 'What', empty: 'No panel waits for anything from you.', more: null, count: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      key: row.id, href: `/cases/${row.ref}/actions/${row.id}`, title: actionInWords(row.kind, row.says), child: `${initialsOf(row.givenNames, row.familyName)} ${row.ref}`, status: null, waiting: row.kind === 'do' ? 'A panel asked for it' : 'The decision is made', notes: [],
      clock: { name: 'By', due: row.dueOn, ...dueInWords(row.dueOn, today) },
    })),
  }
}

function unsignedRows(actor: Actor): Prisma.Sql {
  const since = new Date(actor.at.getTime() - 90 * 86_400_000)
  return Prisma.sql`
    SELECT m.id, m."startsAt", (SELECT count(*)::int FROM "AgendaItem" i WHERE i."meetingId" = m.id) AS cases, false AS "isApart"
    FROM "Meeting" m JOIN "Seat" s ON s."meetingId" = m.id AND s."personId" = ${actor.personId}::uuid
    WHERE m."serviceId" = ANY(${servicesWhere(actor, 'minutes.sign')}::uuid[]) AND m.status = 'closed' AND m."cancelledAt" IS NULL AND m."startsAt" > ${since}
      AND NOT EXISTS (SELECT 1 FROM "Minutes" n WHERE n."meetingId" = m.id)
      AND (s.seat = 'chair' OR (s.seat = 'co-chair' AND NOT EXISTS (SELECT 1 FROM "Seat" o WHERE o."meetingId" = m.id AND o.seat = 'chair' AND o.present)))
    UNION ALL
    SELECT m.id, m."startsAt", count(*)::int AS cases, true AS "isApart"
    FROM "Meeting" m JOIN "Minutes" n ON n."meetingId" = m.id JOIN "Seat" s ON s."meetingId" = m.id AND s."personId" = ${actor.personId}::uuid AND s.present
    CROSS JOIN LATERAL json_to_recordset(coalesce(n.content -> 'apart', '[]')) AS part("caseId" uuid, "childId" uuid) JOIN "Child" ch ON ch.id = part."childId"
    WHERE m."serviceId" = ANY(${servicesWhere(actor, 'minutes.sign-apart')}::uuid[]) AND m."startsAt" > ${since} AND ${changeableChildSql(actor)}
      AND NOT EXISTS (SELECT 1 FROM "MinutesApart" done WHERE done."meetingId" = m.id AND done."caseId" = part."caseId")
      AND NOT EXISTS (SELECT 1 FROM "Interest" x JOIN "AgendaItem" i ON i.id = x."agendaItemId" WHERE x."seatId" = s.id AND i."caseId" = part."caseId")
    GROUP BY m.id
    ORDER BY "startsAt" LIMIT ${MOST}`
}

function minutesWork(rows: z.infer<typeof unsigned>): WorkPart {
  return {
    title: 'Minutes to sign', empty: 'No minutes wait for your signature.', more: null, count: rows.length,
    rows: rows.map((row) => ({
      key: `${row.id}${row.isApart}`, href: `/panels/${row.id}/minutes`, title: `Panel, ${writtenInstant(row.startsAt)}`, child: null, status: null, clock: null, notes: [],
      waiting: row.isApart ? 'A restricted case was set apart: you heard it, so you can sign its part' : `${row.cases === 1 ? '1 case' : `${row.cases} cases`}. The minutes have made themselves: read them and sign`,
    })),
  }
}

function heardRows(actor: Actor): Prisma.Sql {
  const since = new Date(actor.at.getTime() - TOLD_FOR_DAYS * 86_400_000)
  return Prisma.sql`
    SELECT i."meetingId", c.ref, ch."givenNames", ch."familyName", i.result, coalesce(a.outcome, c.outcome)::text AS outcome, a.answer, e."settledAt" IS NOT NULL AS "isSettled",
           (e."settledAt" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "FeedbackRead" r WHERE r."escalationId" = e.id AND r."personId" = s."personId")) AS "isUnread", (count(*) OVER ())::int AS total
    FROM "Seat" s JOIN "Meeting" m ON m.id = s."meetingId" JOIN "AgendaItem" i ON i."meetingId" = m.id AND i.result IS NOT NULL
    JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId"
    LEFT JOIN LATERAL (SELECT e.id, e."settledAt" FROM "Escalation" e WHERE e."agendaItemId" = i.id ORDER BY e."openedAt" DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (
      SELECT z.answer, z.outcome, z."decidedAt" FROM "Authorisation" z JOIN "Decision" d ON d.id = z."decisionId"
      WHERE z."caseId" = c.id AND d."decidedAt" >= m."startsAt" AND NOT EXISTS (
        SELECT 1 FROM "AgendaItem" l JOIN "Meeting" lm ON lm.id = l."meetingId" WHERE l."caseId" = c.id AND lm."startsAt" > m."startsAt" AND lm."startsAt" <= d."decidedAt")
      ORDER BY z."decidedAt" DESC LIMIT 1) a ON true
    WHERE s."personId" = ${actor.personId}::uuid AND s.present AND m."serviceId" = ANY(${servicesWhere(actor, 'panel.heard')}::uuid[]) AND ${visibleChildSql(actor)}
      AND NOT EXISTS (SELECT 1 FROM "Interest" x WHERE x."agendaItemId" = i.id AND x."seatId" = s.id)
      AND greatest(a."decidedAt", e."settledAt") > ${since}
    ORDER BY greatest(a."decidedAt", e."settledAt") DESC, i.id LIMIT ${MOST}`
}

function heardWork(rows: z.infer<typeof became>): WorkPart {
  return {
    title: 'What became of the cases that you heard', rowsAre: 'Case', empty: '', more: null, count: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      key: `${row.meetingId}${row.ref}`, href: `/panels/${row.meetingId}/heard`, title: row.ref, child: initialsOf(row.givenNames, row.familyName), status: null, clock: null, waiting: heardInWords(row),
      notes: row.isUnread ? ['Read how it was settled.'] : [],
    })),
  }
}
