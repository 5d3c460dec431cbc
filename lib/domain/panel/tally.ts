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
