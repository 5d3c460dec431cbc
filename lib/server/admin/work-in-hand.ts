import 'server-only'
import { z } from 'zod'
import type { Tx } from '../db'

const found = z.array(z.object({ personId: z.string(), inTriage: z.number(), managed: z.number(), warnings: z.number(), errands: z.number(), seats: z.number() }))

/** What somebody has in hand in a service, in numbers: cases in triage, cases that they manage, warnings that they answer for, what panels asked of them, and seats at panels to come. It names no case. */
export type WorkInHand = z.infer<typeof found>[number]

/** What some people have in hand in a service. One query. */
export async function workInHand(tx: Pick<Tx, '$queryRaw'>, serviceId: string, personIds: readonly string[], at: Date): Promise<WorkInHand[]> {
  return found.parse(
    await tx.$queryRaw`
      SELECT p.id AS "personId",
             (SELECT count(*)::int FROM "Case" c WHERE c."triageById" = p.id AND c."serviceId" = ${serviceId}::uuid AND c.status IN ('in_triage', 'sent_back', 'awaiting_authority')) AS "inTriage",
             (SELECT count(*)::int FROM "Case" c WHERE c."caseManagerId" = p.id AND c."serviceId" = ${serviceId}::uuid AND c.status <> 'closed') AS managed,
             (SELECT count(*)::int FROM "ChildWarning" w JOIN "Child" ch ON ch.id = w."childId" WHERE w."ownerId" = p.id AND w."endedAt" IS NULL AND ch."serviceId" = ${serviceId}::uuid) AS warnings,
             (SELECT count(*)::int FROM "PanelAction" a WHERE a."personId" = p.id AND a.status = 'open' AND a."serviceId" = ${serviceId}::uuid) AS errands,
             (SELECT count(*)::int FROM "Seat" s JOIN "Meeting" m ON m.id = s."meetingId" WHERE s."personId" = p.id AND m."serviceId" = ${serviceId}::uuid AND m.status <> 'closed' AND m."startsAt" > ${at}) AS seats
      FROM "Person" p WHERE p.id = ANY(${[...personIds]}::uuid[]) ORDER BY p.id`,
  )
}
