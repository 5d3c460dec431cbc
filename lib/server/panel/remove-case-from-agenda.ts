import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { queueNotices, sittingAt } from './queue-notices'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Takes a case off an agenda on which nothing was done about it yet. */
export async function removeCaseFromAgenda(actor: Actor, input: { meetingId: string; ref: string }): Promise<Done<null>> {
  return transact(actor, 'meeting.remove-case', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    requireCan(actor, 'meeting.arrange', subjectOf(taken), aboutItem(taken))
    if (taken.meeting.status === 'closed') throw new Refused('stale', 'This meeting has ended, so its agenda stays as it is')
    const sittings = await tx.caseSitting.count({ where: { agendaItemId: taken.item.id } })
    if (sittings > 0 || taken.ballots.length > 0 || taken.interests.length > 0 || taken.views.length > 0)
      throw new Refused('invalid', 'Something has been recorded about this case for this meeting, so it stays on the agenda. Once the meeting has ended without a decision, the case can go to another one')
    const { papersAt, meeting: arranged } = await tx.agendaItem.delete({ where: { id: taken.item.id }, select: { papersAt: true, meeting: { select: { venue: true, link: true } } } })
    if (papersAt && taken.meeting.status === 'planned') await queueNotices(tx, actor, 'agenda-changed', { ...taken.meeting, ...arranged }, await sittingAt(tx, taken.meeting.id))
    return { value: null, audit: [{ kind: 'alteration', action: 'meeting.remove-case', ...aboutItem(taken) }] }
  })
}
