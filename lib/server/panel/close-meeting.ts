import 'server-only'
import { changeableChild } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { queueResults } from './queue-results'
import { endSitting, sittingOf } from './sitting'
import { chairsOf, seatHoldersOf, takeMeeting } from './take-meeting'

/** Ends a meeting, and tells that there are results. Cases that it did not decide wait for another one. */
export async function closeMeeting(actor: Actor, input: { meetingId: string }): Promise<Done<null>> {
  return transact(actor, 'meeting.close', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    requireCan(actor, 'meeting.run', { serviceId: meeting.serviceId, chairs: chairsOf(meeting), seatHolders: seatHoldersOf(meeting) }, about)
    if (meeting.status !== 'open') throw new Refused('stale', meeting.status === 'closed' ? 'This meeting has already ended' : 'This meeting has not begun')
    const open = await tx.ballot.findFirst({ where: { status: 'open', agendaItem: { meetingId: meeting.id } }, select: { agendaItem: { select: { case: { select: { ref: true, childId: true } } } } } })
    if (open) {
      const seen = await tx.child.findFirst({ where: { id: open.agendaItem.case.childId, ...changeableChild(actor) }, select: { id: true } })
      throw new Refused('invalid', `A ballot is still open on ${seen ? open.agendaItem.case.ref : 'a case whose record is restricted'}. Close it first`)
    }
    const sitting = await sittingOf(tx, meeting.id)
    if (sitting) await endSitting(tx, actor, sitting)
    await tx.seatStay.updateMany({ where: { seat: { meetingId: meeting.id }, leftAt: null }, data: { leftAt: actor.at } })
    await tx.meeting.update({ where: { id: meeting.id }, data: { status: 'closed' }, select: { id: true } })
    const heard = await tx.agendaItem.findMany({ where: { meetingId: meeting.id, result: { not: null } }, select: { caseId: true } })
    await queueResults(tx, actor, meeting.id, heard.map(({ caseId }) => caseId))
    return { value: null, audit: [{ kind: 'alteration', action: 'meeting.close', ...about, before: { status: 'open' }, after: { status: 'closed' } }] }
  })
}
