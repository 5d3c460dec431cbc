import 'server-only'
import { Refused } from '../refused'
import { openBallotOf, type TakenItem } from './take-agenda-item'

/** Refuses unless the meeting is under way and has still to deal with this case: no result, and no ballot open on it. */
export function requireNoResult(taken: TakenItem): void {
  if (taken.meeting.status !== 'open') throw new Refused('stale', taken.meeting.status === 'planned' ? 'Begin the meeting first' : 'This meeting has ended')
  if (taken.item.result) throw new Refused('stale', 'The panel has already dealt with this case at this meeting')
  if (openBallotOf(taken)) throw new Refused('invalid', 'A ballot is open on this case. Close it first')
}
