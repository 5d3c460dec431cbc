import { mayVote, type Seat, type SeatKind } from './tally'

const NO_VOTE: Readonly<Record<Exclude<SeatKind, 'voting'>, string>> = {
  chair: 'The chair takes part in the discussion and has no vote',
  'co-chair': 'The co-chair takes part in the discussion and has no vote',
  'case-manager': 'The case manager takes part in the discussion and has no vote on their own case',
  adviser: 'An adviser takes part in the discussion and has no vote',
}

/** Why a person has no vote on a case, in words; null where they have one. */
export function whyNoVote(seat: Seat | undefined): string | null {
  if (!seat) return 'Only people with a seat at this meeting have a vote'
  if (seat.seat !== 'voting') return NO_VOTE[seat.seat]
  if (seat.conflict) return 'Whoever has declared an interest in a case has no vote on it'
  if (!seat.present) return 'Only members who are recorded as present have a vote: ask the chair to record your attendance'
  return null
}

/** The people who have a vote on a case: voting members who are present and have declared no interest. */
export function votersAmong(seats: readonly Seat[]): string[] {
  return seats.filter(mayVote).map((seat) => seat.member)
}
