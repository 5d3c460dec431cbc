import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { roomOfItem } from './room-of-item'
import { aboutItem, openBallotOf, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Takes a proposal back before a ballot is open: whoever made it does, or the chair for them. It stays on the record as withdrawn. */
export async function withdrawProposal(actor: Actor, input: { meetingId: string; ref: string; proposalId: string }): Promise<Done<null>> {
  return transact(actor, 'ballot.withdraw-proposal', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    const about = aboutItem(taken)
    const { proposals } = await roomOfItem(tx, taken.item.id)
    const proposal = proposals.find((candidate) => candidate.id === input.proposalId)
    requireCan(actor, proposal?.proposedBy === actor.personId ? 'ballot.propose' : 'meeting.run', subjectOf(taken), about)
    if (!proposal) throw new Refused('stale', 'This proposal does not stand any more')
    if (taken.meeting.status !== 'open') throw new Refused('stale', 'This meeting has ended')
    if (openBallotOf(taken) || taken.item.result) throw new Refused('stale', 'The panel votes or has voted, so its proposals stay as they are')
    await tx.proposalWithdrawal.create({ data: { proposalId: proposal.id, withdrawnById: actor.personId, withdrawnAt: actor.at }, select: { proposalId: true } })
    return { value: null, audit: [{ kind: 'alteration', action: 'ballot.withdraw-proposal', ...about, before: { outcome: proposal.outcome } }] }
  })
}
