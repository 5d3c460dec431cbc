import 'server-only'
import { z } from 'zod'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { AGENDA_RESULTS } from '@/lib/domain/panel/agenda-result'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { NOT_DIVERTED_REASONS } from '@/lib/domain/triage/not-diverted'
import { DECISION_WAYS } from '@/lib/domain/oversight/decision-ways'
import { Prisma } from '../generated/prisma/client'
import { countedChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const statuses = z.array(z.object({ status: z.enum(CASE_STATUSES), count: z.number() }))
const decisions = z.array(
  z.object({ outcome: z.enum(OUTCOMES), way: z.enum(DECISION_WAYS), count: z.number(), explained: z.number(), scored: z.number(), checked: z.number(), grave: z.number() }),
)
const panels = z.array(z.object({ result: z.enum(AGENDA_RESULTS), count: z.number() }))
const speeds = z.array(z.object({ way: z.enum(DECISION_WAYS), notifiedOn: z.string(), decidedOn: z.string(), offenceDays: z.number().nullable(), count: z.number() }))
const repeats = z.array(z.object({ earlier: z.number(), count: z.number() }))
const notDiverted = z.array(z.object({ reason: z.enum(NOT_DIVERTED_REASONS), count: z.number() }))

/** What is counted of one service since a day; no name and no id is in it. */
export type CountedFigures = {
  statuses: z.infer<typeof statuses>
  /** Decisions that stand, by outcome and way: how many, and of those how many have a rationale, a final score, a checked history, and a grave offence. */
  decisions: z.infer<typeof decisions>
  panels: z.infer<typeof panels>
  /** By way, and by the days on which the notification came and the decision was made. */
  speeds: z.infer<typeof speeds>
  /** Disposals by how many the child had before: 0, 1, or 2 for two and more. */
  repeats: z.infer<typeof repeats>
  /** Decisions to ask for a charge, by why the child was not diverted. */
  notDiverted: z.infer<typeof notDiverted>
}

/** The decision that stands in each case: the last one, where it is the outcome that the case has. */
const standing = (visible: Prisma.Sql, serviceId: string, from: IsoDay) => Prisma.sql`
  standing AS (
    SELECT l.* FROM (
      SELECT DISTINCT ON (d."caseId") d."caseId", d.outcome, d."decidedAt", d."finalScore", d."isExplained", d."isHistoryChecked", d."offenceRows", d."editionId", c.outcome AS current,
             CASE WHEN d.station = 'panel' THEN 'panel' WHEN d.station = 'escalation' THEN 'escalation'
                  WHEN d."finalScore" IS NULL THEN 'police-unscored' WHEN d."finalScore" >= 3 THEN 'police-serious' ELSE 'police-low' END AS way
      FROM "Decision" d JOIN "Case" c ON c.id = d."caseId" AND c."serviceId" = ${serviceId}::uuid JOIN "Child" ch ON ch.id = c."childId" AND ${visible}
      WHERE d.outcome IS NOT NULL AND d."decidedAt" >= (${from}::date::timestamp AT TIME ZONE 'Europe/London')
      ORDER BY d."caseId", d."decidedAt" DESC, d.id DESC
    ) l WHERE l.current = l.outcome
  )`

/** Counts a service's figures from a day up to now, without the children who are hidden from the actor (F16): six queries in one round, whatever the number of cases. */
export async function countFigures(actor: Actor, serviceId: string, from: IsoDay): Promise<CountedFigures> {
  const db = reading(actor)
  const visible = countedChildSql(actor)
  const latest = standing(visible, serviceId, from)
  const [byStatus, byOutcome, byResult, byDays, byEarlier, byReason] = await Promise.all([
    db.$queryRaw`
      SELECT c.status::text AS status, count(*)::int AS count
      FROM "Case" c JOIN "Notification" n ON n."caseId" = c.id JOIN "Child" ch ON ch.id = c."childId" AND ${visible}
      WHERE c."serviceId" = ${serviceId}::uuid AND n."submittedAt" >= (${from}::date::timestamp AT TIME ZONE 'Europe/London')
      GROUP BY c.status`,
    db.$queryRaw`
      WITH ${latest}, grave AS MATERIALIZED ( -- or else every decision reads its whole edition again
        SELECT e.id, array_agg(o ->> 'code') AS codes FROM "MatrixEdition" e, jsonb_array_elements(e.content -> 'offences') o
        WHERE o -> 'markers' ?| ARRAY['violence', 'weapon', 'knife-possession', 'sexual'] GROUP BY e.id
      )
      SELECT s.outcome::text AS outcome, s.way, count(*)::int AS count,
             count(*) FILTER (WHERE s."isExplained")::int AS explained,
             count(s."finalScore")::int AS scored,
             count(*) FILTER (WHERE s."isHistoryChecked")::int AS checked,
             count(*) FILTER (WHERE s."offenceRows" ?| (SELECT g.codes FROM grave g WHERE g.id = s."editionId"))::int AS grave
      FROM standing s GROUP BY s.outcome, s.way`,
    db.$queryRaw`
      SELECT a.result, count(*)::int AS count
      FROM "AgendaItem" a JOIN "Meeting" m ON m.id = a."meetingId" JOIN "Case" c ON c.id = a."caseId" JOIN "Child" ch ON ch.id = c."childId" AND ${visible}
      WHERE m."serviceId" = ${serviceId}::uuid AND a.result IS NOT NULL AND m."startsAt" >= (${from}::date::timestamp AT TIME ZONE 'Europe/London')
      GROUP BY a.result`,
    db.$queryRaw`
      WITH ${latest}
      SELECT s.way, n."notifiedOn"::text AS "notifiedOn", (s."decidedAt" AT TIME ZONE 'Europe/London')::date::text AS "decidedOn",
             (s."decidedAt" AT TIME ZONE 'Europe/London')::date - (SELECT min(o."committedOn") FROM "Offence" o WHERE o."caseId" = s."caseId") AS "offenceDays", count(*)::int AS count
      FROM standing s JOIN "Notification" n ON n."caseId" = s."caseId"
      WHERE n."notifiedOn" >= (${from}::date - 366) AND n."notifiedOn" <= (s."decidedAt" AT TIME ZONE 'Europe/London')::date
      GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4 LIMIT 20000`,
    db.$queryRaw`
      SELECT g.earlier, count(*)::int AS count FROM (
        SELECT least(2, (SELECT count(*) FROM "Disposal" o WHERE o."childId" = d."childId" AND o.outcome <> 'NFA' AND (o."givenOn", o."recordedAt", o."caseId") < (d."givenOn", d."recordedAt", d."caseId"))
                      + (SELECT count(*) FROM "EarlierDisposal" e WHERE e."childId" = d."childId" AND e.outcome <> 'NFA' AND e."givenOn" <= d."givenOn"))::int AS earlier
        FROM "Disposal" d JOIN "Case" c ON c.id = d."caseId" AND c."serviceId" = ${serviceId}::uuid JOIN "Child" ch ON ch.id = c."childId" AND ${visible}
        WHERE d.outcome <> 'NFA' AND d."givenOn" >= ${from}::date
      ) g GROUP BY g.earlier`,
    db.$queryRaw`
      SELECT d."notDiverted" AS reason, count(*)::int AS count
      FROM "Decision" d JOIN "Case" c ON c.id = d."caseId" AND c."serviceId" = ${serviceId}::uuid JOIN "Child" ch ON ch.id = c."childId" AND ${visible}
      WHERE d."notDiverted" IS NOT NULL AND d."decidedAt" >= (${from}::date::timestamp AT TIME ZONE 'Europe/London')
      GROUP BY d."notDiverted"`,
  ])
  return { statuses: statuses.parse(byStatus), decisions: decisions.parse(byOutcome), panels: panels.parse(byResult), speeds: speeds.parse(byDays), repeats: repeats.parse(byEarlier), notDiverted: notDiverted.parse(byReason) }
}
