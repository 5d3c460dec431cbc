import 'server-only'
import { can } from '@/lib/domain/access/actions'
import type { Agency } from '@/lib/domain/panel/tally'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Records a written view that an agency sent about a case, so that it is heard although it is not at the table. */
export async function recordAgencyView(actor: Actor, input: { meetingId: string; ref: string; agency: Agency; view: string }): Promise<Done<null>> {
  return transact(actor, 'meeting.record-view', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const subject = subjectOf(taken)
    // Views arrive before the meeting, with whoever arranges it, and at it, with its chair.
    requireCan(actor, can(actor, 'meeting.arrange', subject).allowed ? 'meeting.arrange' : 'meeting.run', subject, aboutItem(taken))
    if (taken.meeting.status === 'closed' || taken.item.result) throw new Refused('stale', 'The panel has already dealt with this case at this meeting')
    if (taken.views.includes(input.agency)) throw new Refused('invalid', `A view from ${AGENCY_WORDS[input.agency].toLowerCase()} has already been recorded for this case`)
    await tx.agencyView.create({
      data: { agendaItemId: taken.item.id, agency: input.agency, view: input.view, recordedById: actor.personId, recordedAt: actor.at },
      select: { id: true },
    })
    return { value: null, audit: [{ kind: 'collection', action: 'meeting.record-view', ...aboutItem(taken), after: { agency: input.agency } }] }
  })
}
