import 'server-only'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { requireNoResult } from './require-no-result'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Records what a panel that gives no outcome recommends for a child. The case stays where it stands; who does what is named beside it. */
export async function recordAdvice(actor: Actor, input: { meetingId: string; ref: string; says: string }): Promise<Done<null>> {
  return transact(actor, 'panel.advise', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    requireCan(actor, 'meeting.run', subjectOf(taken), about)
    if (PANEL_KIND_ACCOUNTS[taken.meeting.kind].decides !== 'recommendations') throw new Refused('invalid', 'This panel decides on outcomes: open a ballot, defer the case or return it')
    requireNoResult(taken)
    if (input.says.trim() === '') throw new Refused('invalid', 'Write what the panel recommends')
    const record = await takeCase(tx, actor, { id: taken.case.id })
    await tx.panelAdvice.create({ data: { agendaItemId: taken.item.id, caseId: record.id, says: input.says, recordedById: actor.personId, recordedAt: actor.at }, select: { agendaItemId: true } })
    await tx.agendaItem.update({ where: { id: taken.item.id }, data: { result: 'advised' }, select: { id: true } })
    return { value: null, audit: [{ kind: 'collection', action: 'panel.advise', ...about }] }
  })
}
