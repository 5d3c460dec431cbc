import type { Outcome } from '../outcome/outcome'
import type { QuorumAgency } from '../rules/settings'

/** The agencies that may sit on a panel. */
export const AGENCIES = ['police', 'yjs', 'social-care', 'victim-services', 'education', 'health', 'community'] as const
/** One of `AGENCIES`. */
export type Agency = (typeof AGENCIES)[number]

/** What a person does at a panel; only `voting` votes. */
export const SEAT_KINDS = ['voting', 'chair', 'co-chair', 'case-manager', 'adviser'] as const
/** One of `SEAT_KINDS`. */
export type SeatKind = (typeof SEAT_KINDS)[number]

/** One person's place at a panel for one case; blanks of the three last mean "no". */
export interface Seat {
  member: string
  agency: Agency
  seat: SeatKind
  present?: boolean | null
  conflict?: boolean | null
  /** Has sent a written view without being there. */
  view?: boolean | null
}

/** A vote: an outcome, or an abstention, which is a vote for none. */
export type Vote = Outcome | 'abstain'

/** What a panel has done about one case so far. */
export interface Ballot {
  id: string
  seats: readonly Seat[]
  votes: readonly { member: string; outcome: Vote }[]
  /** The chair has closed the ballot. */
  closed?: boolean | null
}

/** Why a vote does not count, the first that applies in this order. */
export type Refusal = 'unknown' | 'no-seat' | 'absent' | 'conflict' | 'twice'

/** What a ballot comes to, with the advisers who are missing. */
export type Tally = { id: string; advice: ('education' | 'health')[] } & (
  | { result: 'invalid'; refused: { member: string; reason: Refusal }[] }
  | { result: 'not-quorate'; missing: QuorumAgency[] }
  | { result: 'open'; waitingFor: string[] }
  | { result: 'unanimous'; outcome: Outcome }
  | { result: 'escalate'; positions: Partial<Record<Vote | 'no-vote', string[]>> }
)

/** The agencies without which a panel of the local protocol cannot decide, by default. */
export const DEFAULT_QUORUM: readonly QuorumAgency[] = ['police', 'yjs', 'social-care']

const ADVICE_AGENCIES = ['education', 'health'] as const

/**
 * Counts a ballot: the first that holds of invalid, not quorate, open, unanimous and escalate (rules contract, section 5;
 * unanimity and quorum are the local protocol, and an abstention is no vote for an outcome).
 */
export function tally(ballot: Ballot, quorum: readonly QuorumAgency[] = DEFAULT_QUORUM): Tally {
  const { id, seats, votes } = ballot
  const advice = ADVICE_AGENCIES.filter(agency => !seats.some(seat => seat.agency === agency && (seat.present || seat.view)))
  const head = { id, advice }

  const refused = refusedVotes(ballot)
  if (refused.length > 0) return { ...head, result: 'invalid', refused }

  const missing = missingAgencies(seats, quorum)
  if (missing.length > 0) return { ...head, result: 'not-quorate', missing }

  const cast = new Map(votes.map(vote => [vote.member, vote.outcome]))
  const voters = [...new Set(seats.filter(mayVote).map(seat => seat.member))]
  const waitingFor = voters.filter(member => !cast.has(member))
  if (!ballot.closed && waitingFor.length > 0) return { ...head, result: 'open', waitingFor }

  const positions: Partial<Record<Vote | 'no-vote', string[]>> = {}
  for (const member of voters) (positions[cast.get(member) ?? 'no-vote'] ??= []).push(member)
  const [only, ...others] = new Set(cast.values())
  if (waitingFor.length === 0 && only && others.length === 0 && only !== 'abstain') {
    return { ...head, result: 'unanimous', outcome: only }
  }
  return { ...head, result: 'escalate', positions }
}

/** Tells whether a seat has a vote now: a voting one, present and without a conflict of interest. */
export function mayVote(seat: Seat): boolean {
  return seat.seat === 'voting' && seat.present === true && seat.conflict !== true
}

function refusedVotes({ seats, votes }: Ballot): { member: string; reason: Refusal }[] {
  const times = new Map<string, number>()
  for (const { member } of votes) times.set(member, (times.get(member) ?? 0) + 1)
  return [...times].flatMap(([member, count]) => {
    const reason = refusalOf(seats.filter(seat => seat.member === member), count)
    return reason ? [{ member, reason }] : []
  })
}

function refusalOf(seats: readonly Seat[], count: number): Refusal | undefined {
  if (seats.length === 0) return 'unknown'
  const voting = seats.filter(seat => seat.seat === 'voting')
  if (voting.length === 0) return 'no-seat'
  const present = voting.filter(seat => seat.present)
  if (present.length === 0) return 'absent'
  if (!present.some(mayVote)) return 'conflict'
  return count > 1 ? 'twice' : undefined
}

/** Agencies without a voter: those that have a seat in seat order, the others in their place in the protocol's list. */
function missingAgencies(seats: readonly Seat[], quorum: readonly QuorumAgency[]): QuorumAgency[] {
  const missing = quorum.filter(agency => !seats.some(seat => seat.agency === agency && mayVote(seat)))
  const firstSeat = (agency: QuorumAgency) => seats.findIndex(seat => seat.agency === agency)
  const seated = missing.filter(agency => firstSeat(agency) >= 0).sort((a, b) => firstSeat(a) - firstSeat(b))
  return missing.map(agency => (firstSeat(agency) >= 0 ? seated.shift() ?? agency : agency))
}
