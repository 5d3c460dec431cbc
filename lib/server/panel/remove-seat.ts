import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { queueNotices } from './queue-notices'
import { takeMeeting } from './take-meeting'

/** Takes somebody's seat away before the meeting has begun. */
export async function removeSeat(actor: Actor, input: { meetingId: string; seatId: string }): Promise<Done<null>> {
  return transact(actor, 'meeting.remove-seat', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const subject = `meeting:${meeting.id}`
    requireCan(actor, 'meeting.arrange', { serviceId: meeting.serviceId }, { subject })
    if (meeting.status !== 'planned') throw new Refused('stale', 'The meeting has begun, so its seats stay as they are')
    const seat = meeting.seats.find((candidate) => candidate.id === input.seatId)
    if (!seat) throw new Refused('stale', 'This seat was already taken away')
    const declared = await tx.interest.count({ where: { seatId: seat.id } })
    if (declared > 0) throw new Refused('invalid', 'This person has declared an interest in a case, and that stays on the record. They keep their seat and have no vote on that case')
    const stands = await tx.seat.findFirst({ where: { insteadOfId: seat.id }, select: { id: true } })
    if (stands) throw new Refused('invalid', 'A deputy has taken this seat. Take the deputy’s seat away first')
    await tx.seat.delete({ where: { id: seat.id }, select: { id: true } })
    await queueNotices(tx, actor, 'released', { ...meeting, venue: '', link: null }, [seat.personId])
    return {
      value: null,
      audit: [{ kind: 'alteration', action: 'meeting.remove-seat', serviceId: meeting.serviceId, subject, before: { personId: seat.personId, agency: seat.agency, seat: seat.seat } }],
    }
  })
}
