import 'server-only'
import { takeCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { aboutItem, subjectOf, takeAgendaItem } from './take-agenda-item'

/** A member says that a child may be treated differently for who they are, and why. It stays with the hearing; the chair has to answer it before the decision is authorised or the minutes are signed. */
export async function flagFairness(actor: Actor, input: { meetingId: string; ref: string; reason: string }): Promise<Done<null>> {
  return transact(actor, 'fairness.flag', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    const subject = subjectOf(taken)
    requireCan(actor, 'fairness.flag', subject, about)
    const seat = taken.meeting.seats.find(({ personId }) => personId === actor.personId)
    if (!seat?.present) throw new Refused('invalid', 'Only those who were at the meeting can flag something about it')
    if (subject.chairs.includes(actor.personId)) throw new Refused('invalid', 'The chair answers flags. Ask a member to raise it, or note it in the discussion')
    if (taken.interests.includes(seat.id)) throw new Refused('invalid', 'You have declared an interest in this case')
    await takeCase(tx, actor, { id: taken.case.id })
    if (await tx.minutes.findUnique({ where: { meetingId: taken.meeting.id }, select: { meetingId: true } })) throw new Refused('stale', 'The minutes of this meeting are signed')
    if (input.reason.trim() === '') throw new Refused('invalid', 'Say what you see')
    if (await tx.fairnessFlag.findFirst({ where: { agendaItemId: taken.item.id, personId: actor.personId }, select: { id: true } })) throw new Refused('invalid', 'You have flagged this case already')
    const flag = await tx.fairnessFlag.create({ data: { agendaItemId: taken.item.id, caseId: taken.case.id, personId: actor.personId, reason: input.reason, raisedAt: actor.at }, select: { id: true } })
    return { value: null, audit: [{ kind: 'collection', action: 'fairness.flag', ...about, after: { flagId: flag.id } }] }
  })
}
