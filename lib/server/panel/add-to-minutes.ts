import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { hashOf } from './minutes-content'
import { chairsOf, seatHoldersOf, takeMeeting } from './take-meeting'

/** Adds to signed minutes, under one's name and with the reason: what was signed stays as it is (R78). */
export async function addToMinutes(actor: Actor, input: { meetingId: string; reason: string; says: string }): Promise<Done<{ number: number }>> {
  return transact(actor, 'minutes.add', async (tx) => {
    const meeting = await takeMeeting(tx, actor, input.meetingId)
    const about = { serviceId: meeting.serviceId, subject: `meeting:${meeting.id}` }
    requireCan(actor, 'minutes.sign', { serviceId: meeting.serviceId, chairs: chairsOf(meeting), seatHolders: seatHoldersOf(meeting) }, about)
    const minutes = await tx.minutes.findUnique({ where: { meetingId: meeting.id }, select: { hash: true, addenda: { orderBy: { number: 'desc' }, take: 1, select: { number: true, hash: true } } } })
    if (!minutes) throw new Refused('stale', 'These minutes are not signed yet. Until they are, they follow what is recorded')
    if (input.reason.trim() === '' || input.says.trim() === '') throw new Refused('invalid', 'Write what is added, and why')
    const last = minutes.addenda[0]
    const number = (last?.number ?? 0) + 1
    await tx.minutesAddendum.create({
      data: { meetingId: meeting.id, number, reason: input.reason, says: input.says, hash: hashOf(last?.hash ?? minutes.hash, number, input.reason, input.says, actor.personId, actor.at.toISOString()), addedById: actor.personId, addedAt: actor.at },
      select: { id: true },
    })
    return { value: { number }, audit: [{ kind: 'alteration', action: 'minutes.add', ...about, after: { number } }] }
  })
}
