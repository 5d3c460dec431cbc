import 'server-only'
import { sharePapers } from '../agencies/share-papers'
import type { AuditDraft } from '../audit'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { settleBallot, takeAssessedCase } from './settle-ballot'
import { itemsUnderBallot } from './take-agenda-item'
import { chairsOf, seatHoldersOf, takeMeeting } from './take-meeting'

/** Who is there, by seat; `shown` is what the form showed before, so that two chairs do not overwrite each other unseen. */
export type AttendanceInput = { meetingId: string; present: readonly string[]; shown: readonly string[] }

const same = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((id) => other.includes(id))

/** Records who came and who left, and when. Whoever comes although they had sent apologies takes them back, unless a deputy sits there. Somebody who leaves before they gave a view is no longer waited for; a view that they gave in an open round stays and counts. */
export async function recordAttendance(actor: Actor, input: AttendanceInput): Promise<Done<null>> {
  return transact(actor, 'meeting.record-attendance', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    requireCan(actor, 'meeting.run', { serviceId: meeting.serviceId, chairs: chairsOf(meeting), seatHolders: seatHoldersOf(meeting) }, about)
    if (meeting.status !== 'open') throw new Refused('stale', meeting.status === 'planned' ? 'Begin the meeting first' : 'This meeting has ended')
    const before = meeting.seats.filter((seat) => seat.present).map((seat) => seat.id)
    if (!same(before, input.shown)) throw new Refused('stale', 'Somebody changed the attendance since you opened it. Look at it again, then save')
    if (input.present.some((id) => !meeting.seats.some((seat) => seat.id === id))) throw new Refused('stale', 'The seats have changed since you opened this. Look at them again, then save')

    const back = await tx.seat.findMany({ where: { meetingId: meeting.id, id: { in: [...input.present] }, apology: { not: null } }, select: { id: true, takenBy: { take: 1, select: { id: true } } } })
    if (back.some(({ takenBy }) => takenBy.length > 0)) throw new Refused('invalid', 'A deputy has taken the seat of somebody whom you ticked and who had sent apologies. One of the two sits there')
    const isPresent = (seat: { id: string }) => input.present.includes(seat.id)
    const items = await itemsUnderBallot(tx, meeting.id)
    await tx.seat.updateMany({ where: { meetingId: meeting.id, id: { in: [...input.present] } }, data: { present: true, apology: null, apologyAt: null, apologyById: null } })
    await tx.seat.updateMany({ where: { meetingId: meeting.id, id: { notIn: [...input.present] } }, data: { present: false } })

    const came = input.present.filter((id) => !before.includes(id))
    await tx.seatStay.updateMany({ where: { seat: { meetingId: meeting.id }, seatId: { notIn: [...input.present] }, leftAt: null }, data: { leftAt: actor.at } })
    await tx.seatStay.createMany({ data: came.map((seatId) => ({ seatId, cameAt: actor.at })) })

    const seats = meeting.seats.map((seat) => ({ ...seat, present: isPresent(seat) }))
    const audit: AuditDraft[] = []
    for (const item of items) audit.push(...(await settleBallot(tx, actor, { ...item, meeting: { ...item.meeting, seats } }, await takeAssessedCase(tx, actor, item))).audit)
    return { value: null, audit: [{ kind: 'alteration', action: 'meeting.record-attendance', ...about, before: { present: before }, after: { present: [...input.present], apologiesTakenBack: back.map(({ id }) => id) } }, ...audit, ...(back.length > 0 ? await sharePapers(tx, actor, { meetingId: meeting.id }) : [])] }
  })
}
