import 'server-only'
import { z } from 'zod'
import { ACTIONS } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Tx } from '../db'

const found = z.array(z.object({ id: z.string(), name: z.string(), isNamed: z.boolean(), isServiceManager: z.boolean() }))

/** Who manages a service today, and which of them are named on a restricted record. */
export type RecordManagers = { named: string[]; service: string[]; all: { id: string; name: string }[] }

/** The managers of a record's service with their standing to it. One query. */
export async function recordManagers(tx: Pick<Tx, '$queryRaw'>, record: { childId: string; serviceId: string }, day: IsoDay): Promise<RecordManagers> {
  const rows = found.parse(
    await tx.$queryRaw`
      SELECT p.id, p.name, bool_or(t.role = 'service_manager') AS "isServiceManager",
             EXISTS (SELECT 1 FROM "ChildAccess" a WHERE a."childId" = ${record.childId}::uuid AND a."personId" = p.id AND a."endedAt" IS NULL) AS "isNamed"
      FROM "Post" t JOIN "Person" p ON p.id = t."personId"
      WHERE t."serviceId" = ${record.serviceId}::uuid AND p."disabledAt" IS NULL AND t.role::text = ANY(${[...ACTIONS['child.restrict'].roles]}::text[])
        AND t."startsOn" <= ${day}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${day}::date)
      GROUP BY p.id ORDER BY p.name, p.id LIMIT 200`,
  )
  return { named: rows.filter((row) => row.isNamed).map(({ id }) => id), service: rows.filter((row) => row.isServiceManager).map(({ id }) => id), all: rows.map(({ id, name }) => ({ id, name })) }
}
