import 'server-only'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { lowerOutcomes } from '@/lib/domain/panel/lower-outcomes'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { roomOfItem } from './room-of-item'
import { takeAssessedCase } from './settle-ballot'
import { aboutItem, openBallotOf, subjectOf, takeAgendaItem } from './take-agenda-item'

/** An outcome with what would come with it; `weeks` is how long that runs. */
export type ProposalInput = {
  meetingId: string; ref: string; outcome: Outcome; conditions: readonly string[]; interventions: readonly string[]; weeks: number | null; why: string; whyNotLower: string | null
}

/** Proposes an outcome for the case that is before the meeting. Whoever sits at the table can, the chair and the case manager too; a proposal is no vote. */
export async function makeProposal(actor: Actor, input: ProposalInput): Promise<Done<{ proposalId: string }>> {
  return transact(actor, 'ballot.propose', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    requireCan(actor, 'ballot.propose', subjectOf(taken), about)
    const seat = taken.meeting.seats.find((candidate) => candidate.personId === actor.personId)
    if (!seat) throw new Error('can() allowed somebody without a seat')
    if (taken.interests.includes(seat.id)) throw new Refused('right', 'Whoever has declared an interest in a case proposes nothing in it', about)
    const { isBefore } = await roomOfItem(tx, taken.item.id)
    if (!isBefore) throw new Refused('stale', 'This case is not before the meeting. The chair opens it')
    if (openBallotOf(taken)) throw new Refused('stale', 'A ballot is open on this case, so its proposals stay as they are')
    if (taken.item.result) throw new Refused('stale', 'The panel has already dealt with this case at this meeting')
    if (PANEL_KIND_ACCOUNTS[taken.meeting.kind].decides !== 'outcome') throw new Refused('invalid', 'This panel gives no outcome. What it recommends is recorded after the talk')
    const { assessed } = await takeAssessedCase(tx, actor, taken)
    if (assessed.assessment.outcomes[input.outcome].status === 'closed') throw new Refused('invalid', `${OUTCOME_NAMES[input.outcome].long} is closed for this case. The findings say why`)
    const [lower] = lowerOutcomes(input.outcome, assessed.assessment.outcomes)
    if (lower && input.whyNotLower === null) throw new Refused('invalid', `Say why a lower outcome would not do: ${OUTCOME_NAMES[lower].long}, for one, is not closed`)
    const { longestConditionsWeeks } = assessed.settings
    if (input.outcome === 'YCC' && input.weeks !== null && input.weeks > longestConditionsWeeks) throw new Refused('invalid', `The conditions of a youth conditional caution end within ${longestConditionsWeeks} weeks`)
    const { id } = await tx.proposal.create({
      data: {
        agendaItemId: taken.item.id, seatId: seat.id, outcome: input.outcome, conditions: [...input.conditions], interventions: [...input.interventions], weeks: input.weeks,
        why: input.why, whyNotLower: lower ? input.whyNotLower : null, proposedAt: actor.at,
      },
      select: { id: true },
    })
    return { value: { proposalId: id }, audit: [{ kind: 'collection', action: 'ballot.propose', ...about, after: { outcome: input.outcome } }] }
  })
}
