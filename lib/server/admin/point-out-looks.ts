import 'server-only'
import { z } from 'zod'
import { accessSettingsOn } from '@/lib/domain/access/access-settings'
import { ROLES } from '@/lib/domain/access/role'
import { busiestHour, looksByPerson, pointedOut } from '@/lib/domain/admin/pointed-looks'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { everyService } from '../reading'

/** So many pairs of a person and a child are looked through for a day and a service: more are a sweep of everything, which is pointed out by its first ones. */
const MOST = 20_000

const found = z.array(
  z.object({
    personId: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)), childId: z.string(), familyName: z.string(), isOwnPostcode: z.boolean(), hasTask: z.boolean(), nightLooks: z.number(), hours: z.array(z.number()),
  }),
)
const usualRows = z.array(z.object({ personId: z.string(), usual: z.number() }))

/**
 * Points out what was unusual about looking in a service on a London day, each thing once however often it runs; answers
 * with how many were new. Three queries, over that day's looks, and for whoever looked at many over their last weeks.
 */
export async function pointOutLooks(serviceId: string, day: IsoDay, at: Date): Promise<number> {
  const db = everyService()
  const settings = accessSettingsOn(day)
  const looks = found.parse(
    await db.$queryRaw`
      WITH look AS MATERIALIZED (
        SELECT e."actorId", e."childId", extract(hour FROM e.at AT TIME ZONE 'Europe/London')::int AS hour FROM "AuditEvent" e
        WHERE e."serviceId" = ${serviceId}::uuid AND e.kind = 'consultation' AND e."childId" IS NOT NULL AND e."actorId" IS NOT NULL
          AND e.at >= (${day}::date::timestamp AT TIME ZONE 'Europe/London') AND e.at < ((${day}::date + 1)::timestamp AT TIME ZONE 'Europe/London')
      ), pair AS (
        SELECT "actorId", "childId", array_agg(hour ORDER BY hour) AS hours, (count(*) FILTER (WHERE hour >= ${settings.night.from} OR hour < ${settings.night.until}))::int AS "nightLooks" FROM look GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ${MOST}
      )
      SELECT x."actorId" AS "personId", p.name, x."childId", ch."familyName", x.hours, x."nightLooks",
             ARRAY(SELECT DISTINCT t.role::text FROM "Post" t WHERE t."personId" = x."actorId" AND t."serviceId" = ${serviceId}::uuid AND t."startsOn" <= ${day}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${day}::date)) AS roles,
             EXISTS (SELECT 1 FROM "StaffPostcode" s JOIN "ChildAddress" a ON a."childId" = x."childId" AND upper(replace(a.postcode, ' ', '')) = s.postcode WHERE s."personId" = x."actorId") AS "isOwnPostcode",
             (EXISTS (SELECT 1 FROM "Case" c LEFT JOIN "Notification" n ON n."caseId" = c.id WHERE c."childId" = x."childId" AND (x."actorId" IN (c."triageById", c."caseManagerId", c."createdById", n."submittedById")
                OR EXISTS (SELECT 1 FROM "AgendaItem" i JOIN "Seat" s ON s."meetingId" = i."meetingId" WHERE i."caseId" = c.id AND s."personId" = x."actorId")))
              OR EXISTS (SELECT 1 FROM "ChildAccess" g WHERE g."childId" = x."childId" AND g."personId" = x."actorId" AND g."endedAt" IS NULL)
              OR EXISTS (SELECT 1 FROM "AuditEvent" w WHERE w."childId" = x."childId" AND w."actorId" = x."actorId" AND w.kind IN ('collection', 'alteration', 'disclosure', 'combination')
                AND w.at >= ((${day}::date - ${settings.usualDays}::int)::timestamp AT TIME ZONE 'Europe/London') AND w.at < ((${day}::date + 1)::timestamp AT TIME ZONE 'Europe/London'))) AS "hasTask"
      FROM pair x JOIN "Person" p ON p.id = x."actorId" JOIN "Child" ch ON ch.id = x."childId"`,
  )
  const busy = [...looksByPerson(looks)].filter(([, own]) => busiestHour(own) >= settings.manyChildren).map(([personId]) => personId)
  const usual = usualRows.parse(
    busy.length === 0 ? [] : await db.$queryRaw`
      SELECT "actorId" AS "personId", avg(children)::float8 AS usual FROM (
        SELECT e."actorId", date_trunc('hour', e.at), count(DISTINCT e."childId") AS children FROM "AuditEvent" e
        WHERE e."actorId" = ANY(${busy}::uuid[]) AND e.kind = 'consultation' AND e."childId" IS NOT NULL
          AND e.at >= ((${day}::date - ${settings.usualDays}::int)::timestamp AT TIME ZONE 'Europe/London') AND e.at < (${day}::date::timestamp AT TIME ZONE 'Europe/London') GROUP BY 1, 2) h GROUP BY 1`,
  )
  const pointed = pointedOut(looks, new Map(usual.map((row) => [row.personId, row.usual])), settings)
  if (pointed.length === 0) return 0
  const made = await db.pointedLook.createMany({ data: pointed.map((one) => ({ ...one, serviceId, day: new Date(day), foundAt: at })), skipDuplicates: true })
  return made.count
}
