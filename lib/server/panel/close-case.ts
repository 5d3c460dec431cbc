import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { endSitting, sittingOf } from './sitting'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Ends the time of the case that is before the meeting, without another one following at once. */
export async function closeCase(actor: Actor, input: { meetingId: string; ref: string }): Promise<Done<null>> {
  return transact(actor, 'meeting.close-case', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    requireCan(actor, 'meeting.run', subjectOf(taken), about)
    const sitting = await sittingOf(tx, taken.meeting.id)
    if (sitting?.agendaItemId !== taken.item.id) throw new Refused('stale', 'This case is not before the meeting')
    await endSitting(tx, actor, sitting)
    return { value: null, audit: [{ kind: 'alteration', action: 'meeting.close-case', ...about }] }
  })
}
