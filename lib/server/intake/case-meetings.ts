import 'server-only'
import { z } from 'zod'
import { db } from '../db'

const rows = z.array(z.object({ meetingId: z.string(), startsAt: z.date(), isToCome: z.boolean(), seatHolders: z.array(z.string()) }))

/** The meetings that have a case on their agenda, newest first: who sees the case by a seat at each (its papers are out, the meeting has not ended, no interest is declared), and whether it has yet to deal with the case. One query. */
export async function caseMeetings(caseId: string): Promise<z.infer<typeof rows>> {
  return rows.parse(
    await db.$queryRaw`
      SELECT m.id AS "meetingId", m."startsAt", (m.status <> 'closed' AND i.result IS NULL) AS "isToCome",
             ARRAY(
               SELECT s."personId"::text FROM "Seat" s
               WHERE s."meetingId" = m.id AND s.apology IS NULL AND i."papersAt" IS NOT NULL AND m.status <> 'closed'
                 AND NOT EXISTS (SELECT 1 FROM "Interest" n WHERE n."agendaItemId" = i.id AND n."seatId" = s.id)
             ) AS "seatHolders"
      FROM "AgendaItem" i JOIN "Meeting" m ON m.id = i."meetingId"
      WHERE i."caseId" = ${caseId}::uuid ORDER BY m."startsAt" DESC LIMIT 10`,
  )
}
