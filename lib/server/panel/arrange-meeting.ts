import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { meetingInstant } from '@/lib/domain/panel/meeting-instant'
import type { SeatKind } from '@/lib/domain/panel/tally'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { postHolders, requireSeatable } from './post-holder'

/** A meeting to be arranged: when and where in London time, and who sits for which post. */
export type MeetingPlan = {
  serviceId: string
  day: IsoDay
  time: string
  venue: string
  chairPostId: string
  coChairPostId: string | null
  /** Everybody else. */
  seats: readonly { postId: string; seat: Exclude<SeatKind, 'chair' | 'co-chair'> }[]
}

/** Arranges a panel meeting with its chair and its seats. */
export async function arrangeMeeting(actor: Actor, plan: MeetingPlan): Promise<Done<{ meetingId: string }>> {
  return transact(actor, 'meeting.arrange', async (tx) => {
    requireCan(actor, 'meeting.arrange', { serviceId: plan.serviceId })
    const startsAt = meetingInstant(plan.day, plan.time)
    if (!startsAt) throw new Refused('invalid', 'There is no such day and time in London')
    if (plan.day < londonDay(actor.at)) throw new Refused('invalid', 'The day of the meeting is in the past')
    const wanted = [
      { postId: plan.chairPostId, seat: 'chair' as const },
      ...(plan.coChairPostId ? [{ postId: plan.coChairPostId, seat: 'co-chair' as const }] : []),
      ...plan.seats,
    ]
    const holders = await postHolders(tx, plan.serviceId, plan.day)
    const seats = wanted.map(({ postId, seat }) => {
      const { personId, agency } = requireSeatable(holders, postId, seat)
      return { personId, agency, seat }
    })
    const twice = seats.find((seat, index) => seats.findIndex((other) => other.personId === seat.personId) !== index)
    if (twice) throw new Refused('invalid', `${holders.find((holder) => holder.personId === twice.personId)?.name ?? 'Somebody'} was given two seats. Everybody sits once`)
    const meeting = await tx.meeting.create({
      data: { serviceId: plan.serviceId, startsAt, venue: plan.venue, createdAt: actor.at, seats: { create: seats } },
      select: { id: true },
    })
    return {
      value: { meetingId: meeting.id },
      audit: [{ kind: 'collection', action: 'meeting.arrange', serviceId: plan.serviceId, subject: `meeting:${meeting.id}`, after: { startsAt: startsAt.toISOString(), seats } }],
    }
  })
}
