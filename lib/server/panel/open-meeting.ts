import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { withholdVotes } from './withhold-votes'
import { bringPapersOut } from './publish-papers'
import { chairsOf, seatHoldersOf, takeMeeting } from './take-meeting'

/** Begins a meeting: attendance and ballots can be recorded from here on. */
export async function openMeeting(actor: Actor, input: { meetingId: string }): Promise<Done<null>> {
  return transact(actor, 'meeting.open', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    requireCan(actor, 'meeting.run', { serviceId: meeting.serviceId, chairs: chairsOf(meeting), seatHolders: seatHoldersOf(meeting) }, about)
    if (meeting.status !== 'planned') throw new Refused('stale', 'This meeting has already begun')
    await tx.meeting.update({ where: { id: meeting.id }, data: { status: 'open' }, select: { id: true } })
    const { shared } = await bringPapersOut(tx, actor, meeting.id)
    const withheld = await withholdVotes(tx, actor, meeting)
    return { value: null, audit: [{ kind: 'alteration', action: 'meeting.open', ...about, before: { status: 'planned' }, after: { status: 'open' } }, ...shared, ...withheld] }
  })
}
