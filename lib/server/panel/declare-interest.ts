import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { settleBallot, takeAssessedCase } from './settle-ballot'
import { aboutItem, openBallotOf, subjectOf, takeAgendaItem } from './take-agenda-item'

/**
 * Records that a member has an interest in a case: they have no vote on it. A member declares their own; a chair can
 * record anybody's. Declared by somebody who has given a view in an open round, it ends that round without a result.
 */
export async function declareInterest(actor: Actor, input: { meetingId: string; ref: string; seatId: string; detail: string }): Promise<Done<{ isOwn: boolean }>> {
  return transact(actor, 'interest.declare', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    const subject = subjectOf(taken)
    const seat = taken.meeting.seats.find((candidate) => candidate.id === input.seatId)
    const isOwn = seat?.personId === actor.personId && !subject.chairs.includes(actor.personId)
    requireCan(actor, isOwn ? 'interest.declare' : 'meeting.run', subject, about)
    if (!seat) throw new Refused('stale', 'This person no longer has a seat at this meeting')
    if (taken.meeting.status === 'closed' || taken.item.result) throw new Refused('stale', 'The panel has already dealt with this case at this meeting')
    if (taken.interests.includes(seat.id)) throw new Refused('invalid', 'An interest has already been declared for this member in this case')
    await tx.interest.create({
      data: { agendaItemId: taken.item.id, seatId: seat.id, detail: input.detail, declaredAt: actor.at },
      select: { id: true },
    })
    const audit = openBallotOf(taken) ? (await settleBallot(tx, actor, { ...taken, interests: [...taken.interests, seat.id] }, await takeAssessedCase(tx, actor, taken))).audit : []
    return { value: { isOwn: seat.personId === actor.personId }, audit: [{ kind: 'collection', action: 'interest.declare', ...about, after: { personId: seat.personId } }, ...audit] }
  })
}
