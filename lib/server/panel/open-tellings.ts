import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysAfter } from '@/lib/domain/deadlines/working-days'
import { tellings } from '@/lib/domain/panel/telling'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'

/** Names who tells the child, the parents, whoever was harmed and the officer of a decision, each by the same day (F52, F92). Part of the transaction that decides; answers with its audit events. */
export async function openTellings(tx: Tx, actor: Actor, decided: { record: CaseRecord; agendaItemId: string; workingDays: number }): Promise<AuditDraft[]> {
  const { record, agendaItemId } = decided
  const seats = await tx.seat.findMany({
    where: { meeting: { agenda: { some: { id: agendaItemId } } }, OR: [{ seat: { in: ['chair', 'co-chair'] } }, { agency: 'victim-services' }] },
    orderBy: { id: 'asc' },
    take: 20,
    select: { personId: true, agency: true, seat: true },
  })
  const chair = seats.find(({ seat }) => seat === 'chair') ?? seats.find(({ seat }) => seat === 'co-chair')
  const dueOn = workingDaysAfter(londonDay(actor.at), decided.workingDays)
  const named = tellings({
    caseManagerId: record.caseManagerId, triageById: record.triageById, chairId: chair?.personId ?? actor.personId,
    victimWorkerId: seats.find(({ agency }) => agency === 'victim-services')?.personId ?? null,
    hasVictim: record.notification.victimIdentified === true || record.victims.length > 0,
  })
  const given = await tx.panelAction.createManyAndReturn({
    data: named.map(({ kind, personId }) => ({ serviceId: record.serviceId, caseId: record.id, agendaItemId, kind, personId, dueOn: new Date(dueOn), givenById: actor.personId, givenAt: actor.at })),
    select: { id: true, kind: true, personId: true },
  })
  return given.map(({ id, kind, personId }) => ({
    kind: 'collection' as const, action: 'panel-action.give', serviceId: record.serviceId, caseId: record.id, childId: record.childId, after: { actionId: id, kind, personId, dueOn },
  }))
}
