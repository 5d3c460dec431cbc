import 'server-only'
import { z } from 'zod'
import { ACTIONS, servicesWhere } from '@/lib/domain/access/actions'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** How many records are listed. */
const MOST = 50

const found = z.array(z.object({ childId: z.string(), serviceId: z.string(), restrictedAt: z.date().nullable(), named: z.array(z.string()), managers: z.array(z.object({ id: z.string(), name: z.string() })) }))

/** A restricted record that no manager is left on: it is told apart by when it was restricted and who was named, never by the child. */
export type LeftRecord = z.infer<typeof found>[number]

/** Restricted records whose every named manager has left, oldest first, in services where the reader names managers anew; null for whoever does not. One query. */
export async function leftRecordsPage(actor: Actor): Promise<{ rows: LeftRecord[] } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'child.rename-managers')
  if (services.length === 0) return null
  const today = londonDay(actor.at)
  return { rows: found.parse(await db.$queryRaw(leftSql(services, today, Prisma.sql`LIMIT ${MOST}`))).map((row) => ({ ...row, managers: row.managers.filter(({ id }) => id !== actor.personId) })) }
}

/** How many such records there are. One query. */
export async function countLeftRecords(actor: Actor): Promise<number> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'child.rename-managers')
  if (services.length === 0) return 0
  const [row] = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count FROM (${leftSql(services, londonDay(actor.at), Prisma.empty)}) x`
  return Number(row?.count ?? 0)
}

function leftSql(services: readonly string[], today: string, limit: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH manager AS MATERIALIZED (
      SELECT DISTINCT t."serviceId", p.id, p.name FROM "Post" t JOIN "Person" p ON p.id = t."personId" AND p."disabledAt" IS NULL
      WHERE t."serviceId" = ANY(${[...services]}::uuid[]) AND t.role::text = ANY(${[...ACTIONS['child.restrict'].roles]}::text[]) AND t."startsOn" <= ${today}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${today}::date))
    SELECT c.id AS "childId", c."serviceId", (SELECT min(a."grantedAt") FROM "ChildAccess" a WHERE a."childId" = c.id AND a."endedAt" IS NULL) AS "restrictedAt",
           ARRAY(SELECT DISTINCT p.name FROM "ChildAccess" a JOIN "Person" p ON p.id = a."personId" WHERE a."childId" = c.id AND a."endedAt" IS NULL ORDER BY p.name LIMIT 20) AS named,
           coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id) FROM manager m WHERE m."serviceId" = c."serviceId"), '[]') AS managers
    FROM "Child" c
    WHERE c.restricted AND c."mergedIntoId" IS NULL AND c."serviceId" = ANY(${[...services]}::uuid[])
      AND NOT EXISTS (SELECT 1 FROM manager m JOIN "ChildAccess" a ON a."personId" = m.id AND a."childId" = c.id AND a."endedAt" IS NULL WHERE m."serviceId" = c."serviceId")
    ORDER BY c.id ${limit}`
}
