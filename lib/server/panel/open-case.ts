import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { endSitting, sittingOf } from './sitting'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Puts a case before the meeting: one at a time, so the case that was before it is closed, unless its ballot is open. */
export async function openCase(actor: Actor, input: { meetingId: string; ref: string }): Promise<Done<null>> {
  return transact(actor, 'meeting.open-case', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    requireCan(actor, 'meeting.run', subjectOf(taken), about)
    if (taken.meeting.status !== 'open') throw new Refused('stale', taken.meeting.status === 'planned' ? 'Begin the meeting first' : 'This meeting has ended')
    if (taken.item.result) throw new Refused('stale', 'The panel has already dealt with this case at this meeting')
    const sitting = await sittingOf(tx, taken.meeting.id)
    if (sitting?.agendaItemId === taken.item.id) throw new Refused('stale', 'This case is already before the meeting')
    if (sitting) await endSitting(tx, actor, sitting)
    await tx.caseSitting.create({ data: { meetingId: taken.meeting.id, agendaItemId: taken.item.id, openedById: actor.personId, openedAt: actor.at }, select: { id: true } })
    return { value: null, audit: [{ kind: 'alteration', action: 'meeting.open-case', ...about }] }
  })
}
