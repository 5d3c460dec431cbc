import 'server-only'
import { moveCase, takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { requireNoResult } from './require-no-result'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Gives a case back to triage with the reason, when it should not have come to the panel, or not yet. */
export async function returnCase(actor: Actor, input: { meetingId: string; ref: string; reason: string }): Promise<Done<null>> {
  return transact(actor, 'panel.return', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    requireCan(actor, 'meeting.run', subjectOf(taken), about)
    requireNoResult(taken)
    const record = await takeCase(tx, actor, { id: taken.case.id })
    if (record.status !== 'with_panel') throw new Refused('stale', 'This case is not with the panel, so it cannot be returned')
    if (input.reason.trim() === '') throw new Refused('invalid', 'Say why the case goes back')
    await tx.panelReturn.create({ data: { agendaItemId: taken.item.id, caseId: record.id, reason: input.reason, returnedById: actor.personId, returnedAt: actor.at }, select: { agendaItemId: true } })
    await tx.agendaItem.update({ where: { id: taken.item.id }, data: { result: 'returned' }, select: { id: true } })
    await moveCase(tx, actor, record, 'in_triage', { outcome: null })
    return { value: null, audit: [{ kind: 'alteration', action: 'panel.return', ...about, before: { status: record.status }, after: { status: 'in_triage' } }] }
  })
}
