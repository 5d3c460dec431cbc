import 'server-only'
import { z } from 'zod'
import { db } from '../db'

const rows = z.array(z.object({ meetingId: z.string(), startsAt: z.date(), isToCome: z.boolean(), seatHolders: z.array(z.string()) }))

/** The meetings that have a case on their agenda, newest first: who holds a seat at each, and whether it has yet to deal with the case. One query. */
export async function caseMeetings(caseId: string): Promise<z.infer<typeof rows>> {
  return rows.parse(
    await db.$queryRaw`
      SELECT m.id AS "meetingId", m."startsAt", (m.status <> 'closed' AND i.result IS NULL) AS "isToCome",
             ARRAY(SELECT s."personId"::text FROM "Seat" s WHERE s."meetingId" = m.id) AS "seatHolders"
      FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId"
      WHERE i."caseId" = ${caseId}::uuid ORDER BY m."startsAt" DESC LIMIT 10`,
  )
}
