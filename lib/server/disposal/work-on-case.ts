import 'server-only'
import { z } from 'zod'
import type { Tx } from '../db'
import type { CaseRecord } from '../intake/case-record'

const rows = z.array(z.object({ personId: z.string(), work: z.string() }))

/** Who did what in a case, as one query reads it: those who cannot authorise it, since nobody approves their own work (F113). */
export async function workOnCase(tx: Pick<Tx, '$queryRaw'>, record: Pick<CaseRecord, 'id' | 'triageById' | 'score' | 'caseManagerId'>): Promise<{ personId: string; work: string }[]> {
  const decided = rows.parse(
    await tx.$queryRaw`
      SELECT s."personId", 'you gave a view at the panel' AS work
      FROM "Vote" v JOIN "Seat" s ON s.id = v."seatId" JOIN "Ballot" b ON b.id = v."ballotId" JOIN "AgendaItem" i ON i.id = b."agendaItemId"
      WHERE i."caseId" = ${record.id}::uuid
      UNION
      SELECT s."personId", 'you chaired the panel' FROM "Seat" s JOIN "AgendaItem" i ON i."meetingId" = s."meetingId"
      WHERE i."caseId" = ${record.id}::uuid AND s.seat IN ('chair', 'co-chair')
      UNION
      SELECT v."personId", 'you settled the escalation' FROM "EscalationView" v JOIN "Escalation" e ON e.id = v."escalationId" WHERE e."caseId" = ${record.id}::uuid`,
  )
  return [
    ...(record.triageById ? [{ personId: record.triageById, work: 'you triaged the case' }] : []),
    ...(record.score ? [{ personId: record.score.scoredById, work: 'you scored the case' }] : []),
    ...(record.caseManagerId ? [{ personId: record.caseManagerId, work: 'you are the child’s case manager' }] : []),
    ...decided,
  ]
}
