import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { SeatKind } from '@/lib/domain/panel/tally'
import { sharePapers } from '../agencies/share-papers'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { postHolders, requireSeatable } from './post-holder'
import { queueNotices } from './queue-notices'
import { takeMeeting } from './take-meeting'

/** Gives somebody a seat at a meeting that has not begun. */
export async function addSeat(actor: Actor, input: { meetingId: string; postId: string; seat: SeatKind }): Promise<Done<{ seatId: string }>> {
  return transact(actor, 'meeting.add-seat', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const subject = `meeting:${meeting.id}`
    requireCan(actor, 'meeting.arrange', { serviceId: meeting.serviceId }, { subject })
    if (meeting.status !== 'planned') throw new Refused('stale', 'The meeting has begun, so its seats stay as they are')
    const holder = requireSeatable(await postHolders(tx, meeting.serviceId, londonDay(meeting.startsAt)), input.postId, input.seat)
    if (meeting.seats.some((seat) => seat.personId === holder.personId)) throw new Refused('invalid', `${holder.name} already has a seat at this meeting`)
    if ((input.seat === 'chair' || input.seat === 'co-chair') && meeting.seats.some((seat) => seat.seat === input.seat))
      throw new Refused('invalid', `This meeting already has a ${input.seat}. Take their seat away first`)
    const seat = await tx.seat.create({
      data: { meetingId: meeting.id, personId: holder.personId, agency: holder.agency, seat: input.seat },
      select: { id: true, meeting: { select: { venue: true, link: true } } },
    })
    await queueNotices(tx, actor, 'invited', { ...meeting, ...seat.meeting }, [holder.personId])
    return {
      value: { seatId: seat.id },
      audit: [{ kind: 'alteration', action: 'meeting.add-seat', serviceId: meeting.serviceId, subject, after: { personId: holder.personId, agency: holder.agency, seat: input.seat } }, ...(await sharePapers(tx, actor, { meetingId: meeting.id }))],
    }
  })
}
