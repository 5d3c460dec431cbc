import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysAfter } from '@/lib/domain/deadlines/working-days'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { CaseRecord } from '../intake/case-record'
import { moveCase } from '../intake/take-case'
import type { Actor } from '../make-actor'

/**
 * Hands a taken case on which a panel was not unanimous to the two who settle it, with the day by which they should have.
 * `settlementWorkingDays` is the service’s own of the day. Part of the transaction that closes the ballot; answers with its audit events. Each side's reasons are the ballot's own.
 */
export async function openEscalation(tx: Tx, actor: Actor, split: { record: CaseRecord; agendaItemId: string; ballotId: string; settlementWorkingDays: number }): Promise<[AuditDraft]> {
  const { record, agendaItemId, ballotId } = split
  const dueOn = workingDaysAfter(londonDay(actor.at), split.settlementWorkingDays)
  const escalation = await tx.escalation.create({
    data: { caseId: record.id, agendaItemId, ballotId, openedAt: actor.at, dueOn: new Date(dueOn) },
    select: { id: true },
  })
  await moveCase(tx, actor, record, 'escalated')
  return [
    {
      kind: 'alteration', action: 'escalation.open', serviceId: record.serviceId, caseId: record.id, childId: record.childId, subject: `escalation:${escalation.id}`,
      before: { status: record.status }, after: { status: 'escalated', dueOn },
    },
  ]
}
