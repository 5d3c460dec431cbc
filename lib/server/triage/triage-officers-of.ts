import 'server-only'
import { z } from 'zod'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Tx } from '../db'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'

const officers = z.array(z.object({ id: z.string(), name: z.string(), inTriage: z.number(), awaitingAuthority: z.number(), away: z.object({ until: z.string(), cover: z.string() }).nullable() }))

/** A triage officer with what they have in hand, and whether they are away today. */
export type TriageOfficer = z.infer<typeof officers>[number]

/** The triage officers of a service on a day, by name, each with how many cases they have that the reader may see (F16). One query. */
export async function triageOfficersOf(tx: Pick<Tx, '$queryRaw'>, actor: Actor, serviceId: string, day: IsoDay): Promise<TriageOfficer[]> {
  return officers.parse(
    await tx.$queryRaw`
      SELECT p.id, p.name,
             (SELECT count(*)::int FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" WHERE ${visibleChildSql(actor)} AND c."serviceId" = ${serviceId}::uuid AND c.status = 'in_triage' AND c."triageById" = p.id) AS "inTriage",
             (SELECT count(*)::int FROM "Case" c JOIN "Child" ch ON ch.id = c."childId" WHERE ${visibleChildSql(actor)} AND c."serviceId" = ${serviceId}::uuid AND c.status = 'awaiting_authority' AND c."triageById" = p.id) AS "awaitingAuthority",
             (SELECT jsonb_build_object('until', a."endsOn", 'cover', q.name) FROM "Absence" a JOIN "Person" q ON q.id = a."coverId"
              WHERE a."personId" = p.id AND a."cancelledAt" IS NULL AND a."startsOn" <= ${day}::date AND a."endsOn" >= ${day}::date LIMIT 1) AS away
      FROM "Person" p
      WHERE p."disabledAt" IS NULL AND EXISTS (
        SELECT 1 FROM "Post" t WHERE t."personId" = p.id AND t."serviceId" = ${serviceId}::uuid AND t.role = 'triage_officer' AND t."startsOn" <= ${day}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${day}::date))
      ORDER BY p.name, p.id LIMIT 200`,
  )
}
