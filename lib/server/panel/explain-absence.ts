import 'server-only'
import { can } from '@/lib/domain/access/actions'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { chairsOf, seatHoldersOf, takeMeeting } from './take-meeting'

/** Records why education or health is not heard at a meeting (R69): once each, by whoever arranges it or chairs it. */
export async function explainAbsence(actor: Actor, input: { meetingId: string; agency: 'education' | 'health'; reason: string }): Promise<Done<null>> {
  return transact(actor, 'meeting.explain-absence', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    const subject = { serviceId: meeting.serviceId, chairs: chairsOf(meeting), seatHolders: seatHoldersOf(meeting) }
    requireCan(actor, can(actor, 'meeting.arrange', subject).allowed ? 'meeting.arrange' : 'meeting.run', subject, about)
    if (meeting.status === 'closed') throw new Refused('stale', 'This meeting has ended')
    if (input.reason.trim() === '') throw new Refused('invalid', 'Say why they are not heard')
    const earlier = await tx.absenceExplained.count({ where: { meetingId: meeting.id, agency: input.agency } })
    if (earlier > 0) throw new Refused('stale', 'The absence of this agency is already explained')
    await tx.absenceExplained.create({ data: { meetingId: meeting.id, agency: input.agency, reason: input.reason, recordedById: actor.personId, recordedAt: actor.at }, select: { id: true } })
    return { value: null, audit: [{ kind: 'collection', action: 'meeting.explain-absence', ...about, after: { agency: input.agency } }] }
  })
}
