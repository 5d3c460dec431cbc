import type { SeatKind } from './tally'

/**
 * What a person's seat is for one case: whoever manages the case takes part as its case manager and has no vote on it,
 * whatever seat they hold at the meeting (HMI Probation, Norfolk, January 2025: neither the case manager nor the chair votes).
 */
export function seatFor(seat: { personId: string; seat: SeatKind }, caseManagerId: string | null): SeatKind {
  return caseManagerId !== null && seat.personId === caseManagerId ? 'case-manager' : seat.seat
}
