import 'server-only'
import { z } from 'zod'
import { ACTIONS, servicesWhere } from '@/lib/domain/access/actions'
import { reviewersOf } from '@/lib/domain/access/emergency'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { visibleChildSql } from './visible-child'

const found = z.array(
  z.object({
    id: z.string(), serviceId: z.string(), reason: z.string(), openedAt: z.date(), endsAt: z.date(), personId: z.string(), by: z.string(), childId: z.string().nullable(), child: z.string().nullable(),
    isJustified: z.boolean().nullable(), reviewedBy: z.string().nullable(), reviewedAt: z.date().nullable(), looks: z.number(),
    namedManagers: z.array(z.string()), serviceManagers: z.array(z.string()), managers: z.array(z.string()),
  }),
)

/** An emergency as a manager or an auditor reads it; the child is named to whoever may see the record, and to nobody else. `mayReview` says whether it waits for this reader. */
export type EmergencyRow = Omit<z.infer<typeof found>[number], 'namedManagers' | 'serviceManagers' | 'managers'> & { mayReview: boolean }

/** Emergencies of the reader’s services that fit, newest first. One query. */
export async function emergencyRows(actor: Actor, where: Prisma.Sql, most: number): Promise<EmergencyRow[]> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'emergency.list')
  const today = londonDay(actor.at)
  const rows = found.parse(
    await db.$queryRaw`
      WITH manager AS MATERIALIZED (
        SELECT t."serviceId", p.id, bool_or(t.role = 'service_manager') AS "isService" FROM "Post" t JOIN "Person" p ON p.id = t."personId" AND p."disabledAt" IS NULL
        WHERE t."serviceId" = ANY(${services}::uuid[]) AND t.role::text = ANY(${[...ACTIONS['emergency.review'].roles]}::text[]) AND t."startsOn" <= ${today}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${today}::date)
        GROUP BY t."serviceId", p.id)
      SELECT e.id, e."serviceId", e.reason, e."openedAt", e."endsAt", e."personId", p.name AS by, ch.id AS "childId", ch."givenNames" || ' ' || ch."familyName" AS child,
             r."isJustified", q.name AS "reviewedBy", r."reviewedAt",
             (SELECT count(*)::int FROM "AuditEvent" v WHERE v."actorId" = e."personId" AND v.at >= e."openedAt" AND v.at < e."endsAt" AND v.kind = 'consultation' AND v."after" ->> 'emergency' = e.id::text) AS looks,
             ARRAY(SELECT m.id::text FROM manager m JOIN "ChildAccess" a ON a."personId" = m.id AND a."childId" = e."childId" AND a."endedAt" IS NULL WHERE m."serviceId" = e."serviceId") AS "namedManagers",
             ARRAY(SELECT m.id::text FROM manager m WHERE m."serviceId" = e."serviceId" AND m."isService") AS "serviceManagers",
             ARRAY(SELECT m.id::text FROM manager m WHERE m."serviceId" = e."serviceId") AS managers
      FROM "EmergencyAccess" e JOIN "Person" p ON p.id = e."personId"
      LEFT JOIN "Child" ch ON ch.id = e."childId" AND ch."serviceId" = e."serviceId" AND ${visibleChildSql(actor)} AND e."personId" <> ${actor.personId}::uuid AND ch."serviceId" = ANY(${servicesWhere(actor, 'child.view')}::uuid[])
      LEFT JOIN "EmergencyReview" r ON r."accessId" = e.id LEFT JOIN "Person" q ON q.id = r."reviewedById"
      WHERE e."serviceId" = ANY(${services}::uuid[]) AND ${where} ORDER BY e."openedAt" DESC, e.id DESC LIMIT ${most}`,
  )
  const reviews = servicesWhere(actor, 'emergency.review')
  return rows.map(({ namedManagers, serviceManagers, managers, ...row }) => ({
    ...row, mayReview: row.isJustified === null && reviews.includes(row.serviceId) && reviewersOf(row.personId, { namedManagers, serviceManagers, managers }).includes(actor.personId),
  }))
}
