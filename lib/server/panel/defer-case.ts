import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { MANAGER_DECIDES_FROM, type DeferralReason } from '@/lib/domain/panel/deferral-reasons'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { lockMeetings, putOnLater } from './later-meeting'
import { requireHolder } from './require-holder'
import { requireNoResult } from './require-no-result'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Why a case is put off (R79): what is missing, who gets it, and until when. Where a later meeting is named, its day is the new one. */
export type DeferralInput = { meetingId: string; ref: string; reason: DeferralReason; missing: string; ownerId: string; newDay: IsoDay | null; toMeetingId: string | null }

/**
 * Defers a case: it goes on the agenda of the meeting that is named, or waits for one. From the second deferral since
 * triage sent it on, it goes to a manager first, who decides whether it is heard again or goes back to triage.
 */
export async function deferCase(actor: Actor, input: DeferralInput): Promise<Done<{ toManager: boolean }>> {
  return transact(actor, 'panel.defer', async (tx) => {
    await lockMeetings(tx, actor, [input.meetingId, input.toMeetingId])
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    requireCan(actor, 'meeting.run', subjectOf(taken), about)
    if (PANEL_KIND_ACCOUNTS[taken.meeting.kind].decides !== 'outcome') throw new Refused('invalid', 'A preventive panel defers nothing: a case that it does not reach waits for its next meeting')
    requireNoResult(taken)
    const record = await takeCase(tx, actor, { id: taken.case.id })
    if (record.status !== 'with_panel') throw new Refused('stale', 'This case is not with the panel, so it cannot be deferred')
    if (input.missing.trim() === '') throw new Refused('invalid', 'Say what is missing')
    await requireHolder(tx, actor, record.serviceId, input.ownerId)
    const sent = await tx.decision.findFirst({ where: { caseId: record.id, choice: 'send_to_panel' }, orderBy: { decidedAt: 'desc' }, select: { decidedAt: true } })
    const nth = (await tx.deferral.count({ where: { caseId: record.id, ...(sent ? { deferredAt: { gte: sent.decidedAt } } : {}) } })) + 1
    const toManager = nth >= MANAGER_DECIDES_FROM
    const placed = input.toMeetingId ? await putOnLater(tx, actor, { serviceId: record.serviceId, meetingId: input.toMeetingId, case: record, isPlaced: !toManager }) : null
    const newDay = placed?.day ?? input.newDay
    if (!newDay) throw new Refused('invalid', 'Choose a later meeting, or say by which day the case is to be heard')
    if (newDay <= londonDay(actor.at)) throw new Refused('invalid', 'The new day has to be later than today')

    await tx.deferral.create({
      data: {
        agendaItemId: taken.item.id, caseId: record.id, nth, reason: input.reason, missing: input.missing, ownerId: input.ownerId, newDay: new Date(newDay), toMeetingId: input.toMeetingId,
        deferredById: actor.personId, deferredAt: actor.at,
      },
      select: { id: true },
    })
    await tx.agendaItem.update({ where: { id: taken.item.id }, data: { result: 'deferred' }, select: { id: true } })
    const action = await tx.panelAction.create({
      data: { serviceId: record.serviceId, caseId: record.id, agendaItemId: taken.item.id, kind: 'do', says: input.missing, personId: input.ownerId, dueOn: new Date(newDay), givenById: actor.personId, givenAt: actor.at },
      select: { id: true },
    })
    await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
    return {
      value: { toManager },
      audit: [
        { kind: 'alteration', action: 'panel.defer', ...about, after: { reason: input.reason, nth, newDay, toMeetingId: input.toMeetingId, toManager } },
        { kind: 'collection', action: 'panel-action.give', ...about, after: { actionId: action.id, kind: 'do', personId: input.ownerId, dueOn: newDay } },
        ...(placed?.audit ?? []),
      ],
    }
  })
}
