import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { OutsideCalendar } from '@/lib/domain/deadlines/working-days'
import { meetingInstant } from '@/lib/domain/panel/meeting-instant'
import { papersDueOn } from '@/lib/domain/panel/series-days'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { basisInForce } from '../triage/basis-in-force'
import { postHolders } from './post-holder'
import { queueNotices, sittingAt } from './queue-notices'
import { takeMeeting } from './take-meeting'

/** A meeting as it is to be from now on. */
export type MeetingChange = { meetingId: string; day: IsoDay; time: string; venue: string; link: string | null; capacity: number; shownSequence: number }

/** Moves a meeting that has not begun, or changes its place or how many cases it hears; a move or a new place is told to everybody who sits there. */
export async function changeMeeting(actor: Actor, input: MeetingChange): Promise<Done<null>> {
  return transact(actor, 'meeting.change', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    requireCan(actor, 'meeting.arrange', { serviceId: meeting.serviceId }, about)
    if (meeting.status !== 'planned') throw new Refused('stale', 'This meeting has begun, so it stays where it is')
    const startsAt = meetingInstant(input.day, input.time)
    if (!startsAt) throw new Refused('invalid', 'There is no such day and time in London')
    if (input.day < londonDay(actor.at)) throw new Refused('invalid', 'The day of the meeting is in the past')
    const before = await tx.meeting.findUniqueOrThrow({ where: { id: meeting.id }, select: { venue: true, link: true, capacity: true, sequence: true } })
    if (before.sequence !== input.shownSequence) throw new Refused('stale', 'Somebody changed this meeting since you opened it. Look at it again, then save')
    const holders = await postHolders(tx, meeting.serviceId, input.day)
    const gone = meeting.seats.filter(({ personId }) => !holders.some((holder) => holder.personId === personId))
    if (gone.length > 0) {
      const names = await tx.person.findMany({ where: { id: { in: gone.map(({ personId }) => personId) } }, orderBy: { name: 'asc' }, select: { name: true } })
      throw new Refused('invalid', `On that day no post is held here by ${names.map(({ name }) => name).join(', ')}. Take the seat away first, or choose another day`)
    }
    const { panel } = (await basisInForce(tx, [meeting.serviceId], input.day)).protocolOf(meeting.serviceId).protocol
    const isTold = startsAt.getTime() !== meeting.startsAt.getTime() || input.venue !== before.venue || input.link !== before.link
    const { venue, link, capacity } = input
    await tx.meeting.update({ where: { id: meeting.id }, data: { startsAt, venue, link, capacity, papersDueOn: new Date(dueFor(input.day, panel.papersWorkingDays)), sequence: { increment: 1 } }, select: { id: true } })
    if (isTold) await queueNotices(tx, actor, 'moved', { ...meeting, startsAt, venue, link, before: { startsAt: meeting.startsAt } }, await sittingAt(tx, meeting.id))
    return { value: null, audit: [{ kind: 'alteration', action: 'meeting.change', ...about, before: { startsAt: meeting.startsAt.toISOString(), capacity: before.capacity }, after: { startsAt: startsAt.toISOString(), capacity } }] }
  })
}

function dueFor(day: IsoDay, workingDays: number): IsoDay {
  try {
    return papersDueOn(day, workingDays)
  } catch (error) {
    if (error instanceof OutsideCalendar) throw new Refused('invalid', `${error.message}. Choose an earlier day`)
    throw error
  }
}
