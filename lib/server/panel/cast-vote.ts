import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import type { BallotEnd } from '@/lib/domain/panel/ballot-end'
import { mustSayWhyNotLower } from '@/lib/domain/panel/lower-outcomes'
import { seatsOnCase } from '@/lib/domain/panel/panel-on-case'
import type { Vote } from '@/lib/domain/panel/tally'
import { votersAmong, whyNoVote } from '@/lib/domain/panel/why-no-vote'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { roomOfItem } from './room-of-item'
import { settleBallot, takeAssessedCase } from './settle-ballot'
import { aboutItem, openBallotOf, panelOf, subjectOf, takeAgendaItem } from './take-agenda-item'

/** A member's view in a round of voting, with the reason for it, and why a lower outcome would not do where nobody proposed this one. */
export type VoteInput = { meetingId: string; ref: string; round: number; outcome: Vote; reason: string; whyNotLower?: string | null }

/**
 * Gives a member's view. It cannot be changed afterwards, and nobody else sees it until the ballot closes; the last view
 * closes it, and the decision or the escalation is made in the same transaction.
 */
export async function castVote(actor: Actor, input: VoteInput): Promise<Done<{ end: BallotEnd['end'] }>> {
  return transact(actor, 'ballot.vote', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    const seats = seatsOnCase(panelOf(taken))
    const subject = { ...subjectOf(taken), voters: votersAmong(seats) }
    // Whether they have a vote at all comes before whether they came too late: a chair's try is a refusal either way.
    const vote = can(actor, 'ballot.vote', { ...subject, status: 'with_panel' })
    if (!vote.allowed) {
      const own = seats.find((seat) => seat.member === actor.personId)
      const why = own || vote.because === 'condition' ? whyNoVote(own) : null
      throw new Refused('right', why ?? vote.reason, about)
    }
    const ballot = openBallotOf(taken)
    if (!ballot || ballot.round !== input.round) throw new Refused('stale', 'This round of the ballot has closed, so your view was not counted. What you typed is still here')
    requireCan(actor, 'ballot.vote', subject, about)
    if (taken.votes.some((given) => given.member === actor.personId)) throw new Refused('invalid', 'You have already given your view in this round. It cannot be changed')

    const assessedCase = await takeAssessedCase(tx, actor, taken)
    if (input.outcome !== 'abstain' && assessedCase.assessed.assessment.outcomes[input.outcome].status === 'closed')
      throw new Refused('invalid', `${OUTCOME_NAMES[input.outcome].long} is closed for this case. The findings say why`)
    const seat = taken.meeting.seats.find((candidate) => candidate.personId === actor.personId)
    if (!seat) throw new Error('can() allowed somebody without a seat')
    if (input.reason.trim() === '') throw new Refused('invalid', 'Give the reason for your view')
    const { proposals } = await roomOfItem(tx, taken.item.id)
    const lower = mustSayWhyNotLower(input.outcome, assessedCase.assessed.assessment.outcomes, proposals)
    if (lower && !input.whyNotLower?.trim()) throw new Refused('invalid', 'Nobody has proposed this outcome, and a lower one is not closed: say why a lower outcome would not do')
    await tx.vote.create({ data: { ballotId: ballot.id, seatId: seat.id, outcome: input.outcome, reason: input.reason, whyNotLower: lower ? input.whyNotLower : null, castAt: actor.at }, select: { id: true } })

    const votes = [...taken.votes, { ballotId: ballot.id, member: actor.personId, name: actor.name, agency: seat.agency, outcome: input.outcome, reason: input.reason }]
    const { end, audit } = await settleBallot(tx, actor, { ...taken, votes }, assessedCase)
    // The event names no outcome: the audit record can be read while the ballot is open.
    return { value: { end: end.end }, audit: [{ kind: 'collection', action: 'ballot.vote', ...about, after: { round: ballot.round } }, ...audit] }
  })
}
