import 'server-only'
import { stillInWords, stillToSpeakTo } from '@/lib/domain/panel/discussion'
import { ballotOnCase } from '@/lib/domain/panel/panel-on-case'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { quorumWords } from '@/lib/domain/panel/quorum-words'
import { tally } from '@/lib/domain/panel/tally'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'
import { roomOfItem } from './room-of-item'
import { takeAssessedCase } from './settle-ballot'
import { aboutItem, openBallotOf, panelOf, subjectOf, takeAgendaItem } from './take-agenda-item'

/** Opens a round of voting on a case: from here on each member who has a vote can give their view. */
export async function openBallot(actor: Actor, input: { meetingId: string; ref: string }): Promise<Done<{ round: number }>> {
  return transact(actor, 'ballot.open', async (tx) => {
    const taken = await takeAgendaItem(tx, actor, input)
    requireCan(actor, 'meeting.run', subjectOf(taken), aboutItem(taken))
    if (taken.meeting.status !== 'open') throw new Refused('stale', taken.meeting.status === 'planned' ? 'Begin the meeting first' : 'This meeting has ended')
    if (PANEL_KIND_ACCOUNTS[taken.meeting.kind].decides !== 'outcome') throw new Refused('invalid', 'This panel gives no outcome, so there is nothing to vote on. Record what it recommends')
    if (openBallotOf(taken)) throw new Refused('stale', 'A ballot is already open on this case')
    const { record, assessed } = await takeAssessedCase(tx, actor, taken)
    if (taken.item.result || record.status !== 'with_panel') throw new Refused('stale', 'The panel has already dealt with this case at this meeting')
    const counted = tally(ballotOnCase(taken.item.id, panelOf(taken), [], false), assessed.settings.quorumAgencies)
    if (counted.result === 'not-quorate') throw new Refused('invalid', quorumWords(counted.missing))
    const room = await roomOfItem(tx, taken.item.id)
    if (!room.isBefore) throw new Refused('invalid', 'Open the case first: a ballot is on the case that is before the meeting')
    const about = { hasVictim: record.victims.length > 0, careExperienced: record.notification.careExperienced }
    const still = stillInWords(stillToSpeakTo(about, assessed.room.spokenToBeforeBallot, room.notes))
    if (still) throw new Refused('invalid', still)
    const round = (taken.ballots.at(-1)?.round ?? 0) + 1
    await tx.ballot.create({
      data: { agendaItemId: taken.item.id, round, openedById: actor.personId, openedAt: actor.at },
      select: { id: true },
    })
    return {
      value: { round },
      audit: [{ kind: 'alteration', action: 'ballot.open', ...aboutItem(taken), after: { round, voters: counted.result === 'open' ? counted.waitingFor : [], advice: counted.advice } }],
    }
  })
}
