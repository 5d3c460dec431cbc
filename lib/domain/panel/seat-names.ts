import type { SeatKind } from './tally'

/** The words for what somebody does at a panel. */
export const SEAT_NAMES: Readonly<Record<SeatKind, string>> = {
  voting: 'Member with a vote',
  chair: 'Chair',
  'co-chair': 'Co-chair',
  'case-manager': 'Case manager',
  adviser: 'Adviser',
}
