import 'server-only'
import { z } from 'zod'
import { db } from '../db'

const rows = z.array(z.object({ meetingId: z.string(), startsAt: z.date(), meetingStatus: z.enum(['planned', 'open', 'closed']), seatHolders: z.array(z.string()) }))

/** The meetings that have a case on their agenda, newest first, and who holds a seat at each. One query. */
export async function caseMeetings(caseId: string): Promise<z.infer<typeof rows>> {
  return rows.parse(
    await db.$queryRaw`
      SELECT m.id AS "meetingId", m."startsAt", m.status::text AS "meetingStatus",
             ARRAY(SELECT s."personId"::text FROM "Seat" s WHERE s."meetingId" = m.id) AS "seatHolders"
      FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId"
      WHERE i."caseId" = ${caseId}::uuid ORDER BY m."startsAt" DESC LIMIT 10`,
  )
}
