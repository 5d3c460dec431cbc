import type { Agency, SeatKind } from './tally'

/** The words for an agency that people read. */
export const AGENCY_NAMES: Readonly<Record<Agency, string>> = {
  police: 'Police',
  yjs: 'Youth justice service',
  'social-care': 'Children’s social care',
  'victim-services': 'Victim services',
  education: 'Education',
  health: 'Health',
  community: 'Community',
}

/** The words for what somebody does at a panel. */
export const SEAT_NAMES: Readonly<Record<SeatKind, string>> = {
  voting: 'Member with a vote',
  chair: 'Chair',
  'co-chair': 'Co-chair',
  'case-manager': 'Case manager',
  adviser: 'Adviser',
}
