import 'server-only'
import type { BallotEnd } from '@/lib/domain/panel/ballot-end'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { settleBallot, takeAssessedCase } from './settle-ballot'
import { aboutItem, openBallotOf, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Closes a round of voting before every view is in: the missing ones count as no view, so the case is escalated. */
export async function closeBallot(actor: Actor, input: { meetingId: string; ref: string; round: number }): Promise<Done<{ end: BallotEnd['end'] }>> {
  return transact(actor, 'ballot.close', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    requireCan(actor, 'meeting.run', subjectOf(taken), aboutItem(taken))
    if (openBallotOf(taken)?.round !== input.round) throw new Refused('stale', 'This round of the ballot has already closed')
    const { end, audit } = await settleBallot(tx, actor, taken, await takeAssessedCase(tx, actor, taken), true)
    const [first, ...rest] = audit
    if (!first) throw new Error('A ballot that its chair closes cannot wait')
    return { value: { end: end.end }, audit: [first, ...rest] }
  })
}
