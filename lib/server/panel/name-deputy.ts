import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { postHolders, requireSeatable } from './post-holder'
import { takeMeeting } from './take-meeting'

/** Names who takes a seat if its holder cannot come, of the same agency; nobody, where no post is told. */
export async function nameDeputy(actor: Actor, input: { meetingId: string; seatId: string; postId: string | null }): Promise<Done<null>> {
  return transact(actor, 'meeting.name-deputy', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    requireCan(actor, 'meeting.arrange', { serviceId: meeting.serviceId }, about)
    if (meeting.status === 'closed') throw new Refused('stale', 'This meeting has ended')
    const seat = meeting.seats.find(({ id }) => id === input.seatId)
    if (!seat) throw new Refused('stale', 'This seat was taken away')
    if (input.postId) {
      const holder = requireSeatable(await postHolders(tx, meeting.serviceId, londonDay(meeting.startsAt)), input.postId, seat.seat)
      if (holder.agency !== seat.agency) throw new Refused('invalid', `${holder.name} comes from another agency, and a deputy takes the seat of their own`)
      if (meeting.seats.some(({ personId }) => personId === holder.personId)) throw new Refused('invalid', `${holder.name} already has a seat at this meeting`)
    }
    await tx.seat.update({ where: { id: seat.id }, data: { deputyPostId: input.postId }, select: { id: true } })
    return { value: null, audit: [{ kind: 'alteration', action: 'meeting.name-deputy', ...about, after: { personId: seat.personId, deputyPostId: input.postId } }] }
  })
}
