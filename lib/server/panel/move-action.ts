import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { requireHolder } from './require-holder'
import { takeAction } from './take-action'

/** Gives an open errand to somebody else, or another day. */
export async function moveAction(actor: Actor, input: { ref: string; actionId: string; personId: string; dueOn: IsoDay }): Promise<Done<{ ref: string }>> {
  return transact(actor, 'panel-action.move', async (tx) => {
    const { record, about, action, seatHolders } = await takeAction(tx, actor, input)
    requireCan(actor, 'panel-action.give', { serviceId: record.serviceId, seatHolders }, about)
    if (action.status !== 'open') throw new Refused('stale', 'What became of this was recorded already')
    if (input.dueOn < londonDay(actor.at)) throw new Refused('invalid', 'The day by which it is to be done is in the past')
    await requireHolder(tx, actor, record.serviceId, input.personId)
    await tx.panelAction.update({ where: { id: action.id }, data: { personId: input.personId, dueOn: new Date(input.dueOn) }, select: { id: true } })
    return {
      value: { ref: record.ref },
      audit: [{ kind: 'alteration', action: 'panel-action.move', ...about, before: { personId: action.personId, dueOn: action.dueOn.toISOString().slice(0, 10) }, after: { actionId: action.id, personId: input.personId, dueOn: input.dueOn } }],
    }
  })
}
