import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { queueNotices, sittingAt } from './queue-notices'
import { takeMeeting } from './take-meeting'

/** Calls a meeting off before it has begun. Its cases wait for another one; everybody who was to sit there is told. */
export async function cancelMeeting(actor: Actor, input: { meetingId: string; reason: string }): Promise<Done<null>> {
  return transact(actor, 'meeting.cancel', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    requireCan(actor, 'meeting.arrange', { serviceId: meeting.serviceId }, about)
    if (meeting.status !== 'planned') throw new Refused('stale', meeting.status === 'open' ? 'This meeting has begun. Its chair can end it' : 'This meeting has already ended or was called off')
    if (input.reason.trim() === '') throw new Refused('invalid', 'Say why the meeting does not take place')
    const { venue, link } = await tx.meeting.update({
      where: { id: meeting.id }, data: { status: 'closed', cancelledAt: actor.at, cancelReason: input.reason, sequence: { increment: 1 } }, select: { venue: true, link: true },
    })
    await queueNotices(tx, actor, 'cancelled', { ...meeting, venue, link }, await sittingAt(tx, meeting.id))
    return { value: null, audit: [{ kind: 'alteration', action: 'meeting.cancel', ...about, before: { status: 'planned' }, after: { status: 'closed', isCancelled: true } }] }
  })
}
