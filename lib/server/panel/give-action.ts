import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { requireHolder } from './require-holder'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Names somebody who does something about a case by a day, as the panel asked. It appears as their work. */
export async function giveAction(actor: Actor, input: { meetingId: string; ref: string; says: string; personId: string; dueOn: IsoDay }): Promise<Done<{ actionId: string }>> {
  return transact(actor, 'panel-action.give', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    requireCan(actor, 'panel-action.give', subjectOf(taken), about)
    if (taken.meeting.status === 'planned') throw new Refused('stale', 'Begin the meeting first')
    if (input.says.trim() === '') throw new Refused('invalid', 'Write what is to be done')
    if (input.dueOn < londonDay(actor.at)) throw new Refused('invalid', 'The day by which it is to be done is in the past')
    await requireHolder(tx, actor, taken.meeting.serviceId, input.personId)
    const action = await tx.panelAction.create({
      data: {
        serviceId: taken.meeting.serviceId, caseId: taken.case.id, agendaItemId: taken.item.id, kind: 'do', says: input.says, personId: input.personId, dueOn: new Date(input.dueOn),
        givenById: actor.personId, givenAt: actor.at,
      },
      select: { id: true },
    })
    return { value: { actionId: action.id }, audit: [{ kind: 'collection', action: 'panel-action.give', ...about, after: { actionId: action.id, kind: 'do', personId: input.personId, dueOn: input.dueOn } }] }
  })
}
