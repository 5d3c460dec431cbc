import 'server-only'
import { z } from 'zod'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'

const people = z.array(z.object({ id: z.string(), name: z.string(), works: z.array(z.string()) }))

/** Somebody who works on a child's cases, and what they do there. */
export type PersonOnCases = z.infer<typeof people>[number]

/** Those who work on the cases of a child now: the triage officer, the case manager, seat holders of meetings to come, and whoever has a draft. One query. */
export async function peopleOnCases(tx: Pick<Tx, '$queryRaw'>, childId: string): Promise<PersonOnCases[]> {
  return people.parse(
    await tx.$queryRaw(Prisma.sql`
      SELECT p.id, p.name, array_agg(DISTINCT w.work ORDER BY w.work) AS works
      FROM (
        SELECT c."triageById" AS id, 'has the case in triage' AS work FROM "Case" c WHERE c."childId" = ${childId}::uuid AND c.status NOT IN ('given', 'closed')
        UNION ALL
        SELECT c."caseManagerId", 'is the case manager' FROM "Case" c WHERE c."childId" = ${childId}::uuid AND c.status <> 'closed'
        UNION ALL
        SELECT c."createdById", 'is writing a notification' FROM "Case" c WHERE c."childId" = ${childId}::uuid AND c.status = 'draft'
        UNION ALL
        SELECT s."personId", 'sits at a panel to come' FROM "Case" c JOIN "AgendaItem" i ON i."caseId" = c.id AND i.result IS NULL
          JOIN "Meeting" m ON m.id = i."meetingId" AND m.status <> 'closed' JOIN "Seat" s ON s."meetingId" = m.id WHERE c."childId" = ${childId}::uuid
      ) w JOIN "Person" p ON p.id = w.id AND p."disabledAt" IS NULL
      GROUP BY p.id ORDER BY p.name, p.id LIMIT 200`),
  )
}
