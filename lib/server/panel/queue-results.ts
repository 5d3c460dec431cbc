import 'server-only'
import { z } from 'zod'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { queueNotices } from './queue-notices'

const toldSchema = z.array(z.object({ personId: z.string() }))

/**
 * Tells by e-mail that there is news of cases of a meeting: those who heard them, the case managers and the triage
 * officers; never of a case in which somebody declared an interest or whose record is restricted and not open to them.
 * While such a message about the meeting still waits to be sent, nobody gets a second one.
 */
export async function queueResults(tx: Tx, actor: Actor, meetingId: string, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return
  const told = toldSchema.parse(
    await tx.$queryRaw`
      SELECT DISTINCT x."personId"
      FROM "AgendaItem" i JOIN "Case" c ON c.id = i."caseId" JOIN "Child" ch ON ch.id = c."childId"
      CROSS JOIN LATERAL (
        SELECT s."personId" FROM "Seat" s WHERE s."meetingId" = i."meetingId" AND s.present
        UNION SELECT c."caseManagerId" UNION SELECT c."triageById"
      ) x
      WHERE i."meetingId" = ${meetingId}::uuid AND c.id = ANY(${[...caseIds]}::uuid[]) AND x."personId" IS NOT NULL AND ch."mergedIntoId" IS NULL
        AND (NOT ch.restricted OR EXISTS (SELECT 1 FROM "ChildAccess" a WHERE a."childId" = ch.id AND a."personId" = x."personId" AND a."endedAt" IS NULL))
        AND NOT EXISTS (SELECT 1 FROM "Interest" n JOIN "Seat" s ON s.id = n."seatId" WHERE n."agendaItemId" = i.id AND s."personId" = x."personId")
        AND NOT EXISTS (SELECT 1 FROM "OutboxMessage" o WHERE o."meetingId" = i."meetingId" AND o."personId" = x."personId" AND o.kind = 'results' AND o."sentAt" IS NULL AND o."givenUpAt" IS NULL)
      ORDER BY x."personId"`,
  )
  const meeting = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { id: true, serviceId: true, startsAt: true, venue: true, link: true } })
  await queueNotices(tx, actor, 'results', meeting, told.map(({ personId }) => personId))
}

/** The same after something was decided about a case elsewhere than at the table: the last meeting that dealt with it is told. */
export async function queueResultsOfCase(tx: Tx, actor: Actor, caseId: string): Promise<void> {
  const item = await tx.agendaItem.findFirst({ where: { caseId, result: { not: null }, meeting: { kind: 'diversion' } }, orderBy: { meeting: { startsAt: 'desc' } }, select: { meetingId: true } })
  if (item) await queueResults(tx, actor, item.meetingId, [caseId])
}
