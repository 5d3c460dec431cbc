import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { sharePapers } from '../agencies/share-papers'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact, type Work } from '../transact'
import { postHolders, requireSeatable } from './post-holder'
import { queueNotices } from './queue-notices'
import { chairsOf, seatHoldersOf, takeMeeting } from './take-meeting'

/**
 * Records that the holder of a seat cannot come, and why; the named deputy, if there is one, takes the seat and is invited.
 * Everybody sends their own apologies; whoever arranges the meeting records those that reached them otherwise.
 */
export async function sendApology(actor: Actor, input: { meetingId: string; seatId: string; reason: string }): Promise<Done<{ deputy: string | null }>> {
  return transact(actor, 'seat.apologise', async (tx): Promise<Work<{ deputy: string | null }>> => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    const taken = meeting.seats.find(({ id }) => id === input.seatId)
    const isOwn = taken?.personId === actor.personId
    requireCan(actor, isOwn ? 'seat.apologise' : 'meeting.arrange', { serviceId: meeting.serviceId, seatHolders: seatHoldersOf(meeting), chairs: chairsOf(meeting) }, about)
    if (meeting.status === 'closed') throw new Refused('stale', 'This meeting has ended')
    if (!taken) throw new Refused('stale', 'This seat was taken away')
    if (taken.present) throw new Refused('invalid', 'This person is recorded as present')
    if (input.reason.trim() === '') throw new Refused('invalid', 'Say why they cannot come')
    const seat = await tx.seat.findUniqueOrThrow({ where: { id: taken.id }, select: { apology: true, deputyPostId: true } })
    if (seat.apology !== null) throw new Refused('stale', 'Apologies are already recorded for this seat')
    await tx.seat.update({ where: { id: taken.id }, data: { apology: input.reason, apologyAt: actor.at, apologyById: actor.personId }, select: { id: true } })
    const said = { kind: 'alteration', action: 'seat.apologise', ...about, after: { personId: taken.personId } } as const

    // Posts are looked at again: a deputy whose post has ended by the day of the meeting takes no seat.
    const holders = seat.deputyPostId ? await postHolders(tx, meeting.serviceId, londonDay(meeting.startsAt)) : []
    const deputy = holders.find((holder) => holder.postId === seat.deputyPostId)
    if (!deputy || meeting.seats.some(({ personId }) => personId === deputy.personId)) return { value: { deputy: null }, audit: [said] }
    requireSeatable(holders, deputy.postId, taken.seat)
    const { meeting: told } = await tx.seat.create({
      data: { meetingId: meeting.id, personId: deputy.personId, agency: deputy.agency, seat: taken.seat, insteadOfId: taken.id },
      select: { meeting: { select: { venue: true, link: true } } },
    })
    await queueNotices(tx, actor, 'invited', { ...meeting, ...told }, [deputy.personId])
    return { value: { deputy: deputy.name }, audit: [said, { kind: 'alteration', action: 'meeting.add-seat', ...about, after: { personId: deputy.personId, agency: deputy.agency, seat: taken.seat, insteadOf: taken.personId } }, ...(await sharePapers(tx, actor, { meetingId: meeting.id }))] }
  })
}
