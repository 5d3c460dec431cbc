import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { takeAction } from './take-action'

/** What became of an errand: done, and on which day, or not done, and why. */
export type ActionAnswer = { ref: string; actionId: string; answer: 'done' | 'not-done'; closedOn: IsoDay | null; note: string | null }

/** Says what became of something that a panel asked of the actor. Nobody is told of a decision that the police have not authorised. */
export async function answerAction(actor: Actor, input: ActionAnswer): Promise<Done<{ ref: string }>> {
  return transact(actor, 'panel-action.answer', async (tx) => {
    const { record, about, action } = await takeAction(tx, actor, input)
    requireCan(actor, 'panel-action.answer', { serviceId: record.serviceId, askedOf: [action.personId] }, about)
    if (action.status !== 'open') throw new Refused('stale', 'What became of this was recorded already')
    const today = londonDay(actor.at)
    if (input.answer === 'done') {
      if (action.kind !== 'do' && record.status === 'awaiting_authorisation') throw new Refused('invalid', 'The police have not authorised the decision yet. Tell people once they have')
      if (!input.closedOn) throw new Refused('invalid', 'Say on which day it was done')
      if (input.closedOn > today) throw new Refused('invalid', 'The day on which it was done cannot be later than today')
    } else if (!input.note?.trim()) throw new Refused('invalid', 'Say why it was not done')
    const closedOn = input.answer === 'done' ? (input.closedOn ?? today) : today
    await tx.panelAction.update({
      where: { id: action.id },
      data: { status: input.answer, closedOn: new Date(closedOn), closedAt: actor.at, closedById: actor.personId, note: input.note },
      select: { id: true },
    })
    return { value: { ref: record.ref }, audit: [{ kind: 'alteration', action: 'panel-action.answer', ...about, after: { actionId: action.id, kind: action.kind, answer: input.answer, closedOn } }] }
  })
}
