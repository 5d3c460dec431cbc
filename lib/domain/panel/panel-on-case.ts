import { seatFor } from './seat-for'
import type { Agency, Ballot, Seat, SeatKind, Vote } from './tally'

/** A seat at a meeting, before any case is looked at. */
export interface MeetingSeat {
  id: string
  personId: string
  agency: Agency
  seat: SeatKind
  present: boolean
}

/** A meeting as it sits for one case: its seats, who declared an interest (seat ids), and which agencies sent a view. */
export interface PanelOnCase {
  caseManagerId: string | null
  seats: readonly MeetingSeat[]
  interests: readonly string[]
  views: readonly Agency[]
}

/** The seats of a meeting for one case, by person, as the tally asks for them. */
export function seatsOnCase(panel: PanelOnCase): Seat[] {
  const seats = panel.seats.map((seat) => ({
    member: seat.personId,
    agency: seat.agency,
    seat: seatFor(seat, panel.caseManagerId),
    present: seat.present,
    conflict: panel.interests.includes(seat.id),
    view: panel.views.includes(seat.agency),
  }))
  // An agency that sent a view and has no seat is heard all the same: it stands there as an adviser who is not present.
  const seatless = panel.views.filter((agency) => !panel.seats.some((seat) => seat.agency === agency))
  return [...seats, ...seatless.map((agency) => ({ member: `view:${agency}`, agency, seat: 'adviser' as const, present: false, conflict: false, view: true }))]
}

/** The ballot of a panel on one case, as the tally asks for it; votes by person. */
export function ballotOnCase(id: string, panel: PanelOnCase, votes: readonly { member: string; outcome: Vote }[], closed: boolean): Ballot {
  return { id, seats: seatsOnCase(panel), votes, closed }
}
