import 'server-only'
import { whyNotNoted, type NoteHeading } from '@/lib/domain/panel/discussion'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** What was said under some headings, or why they were not spoken to. */
export type DiscussionInput = { meetingId: string; ref: string; notes: readonly { heading: NoteHeading; spokenTo: boolean; note: string | null }[] }

/** Adds notes to the record of a discussion. They stand as they were written: what needs correcting is said in a further one. */
export async function recordDiscussion(actor: Actor, input: DiscussionInput): Promise<Done<null>> {
  return transact(actor, 'meeting.note', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    requireCan(actor, 'meeting.run', subjectOf(taken), about)
    if (taken.meeting.status !== 'open') throw new Refused('stale', taken.meeting.status === 'planned' ? 'Begin the meeting first' : 'This meeting has ended')
    if ((await tx.caseSitting.count({ where: { agendaItemId: taken.item.id } })) === 0) throw new Refused('invalid', 'Open the case first: notes belong to the time in which it was before the meeting')
    if (input.notes.length === 0) throw new Refused('invalid', 'Write at least one note')
    for (const { heading, spokenTo, note } of input.notes) {
      const why = whyNotNoted(heading, spokenTo, note)
      if (why) throw new Refused('invalid', why)
    }
    await tx.discussionNote.createMany({
      data: input.notes.map(({ heading, spokenTo, note }) => ({ agendaItemId: taken.item.id, heading, spokenTo, note, writtenById: actor.personId, writtenAt: actor.at })),
    })
    return { value: null, audit: [{ kind: 'collection', action: 'meeting.note', ...about, after: { headings: input.notes.map(({ heading }) => heading) } }] }
  })
}
