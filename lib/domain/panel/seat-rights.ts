import { ACTIONS } from '../access/actions'
import { ROLE_NAMES, type Role } from '../access/role'
import type { SeatKind } from './tally'

const allows = (action: 'meeting.run' | 'ballot.vote', role: Role) => (ACTIONS[action].roles as readonly Role[]).includes(role)

/**
 * Why somebody with this role cannot take a seat, in words; null where they can. A chair must be able to run a meeting
 * and a voting member to vote, or the meeting would wait for somebody whom every request refuses.
 */
export function whyNotSeated(role: Role, seat: SeatKind): string | null {
  if ((seat === 'chair' || seat === 'co-chair') && !allows('meeting.run', role)) return `${ROLE_NAMES[role]}: this role cannot chair a meeting`
  if (seat === 'voting' && !allows('ballot.vote', role)) return `${ROLE_NAMES[role]}: this role has no vote at a panel`
  return null
}
