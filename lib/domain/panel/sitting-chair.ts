import type { SeatKind } from './tally'

/** As what somebody signs a meeting's minutes. */
export type SignedAs = 'chair' | 'co-chair'

/** As what somebody may sign: the chair or, where the chair was not there, the co-chair; otherwise why not. */
export function signerOf(seats: readonly { personId: string; seat: SeatKind; present: boolean }[], personId: string): SignedAs | { why: string } {
  const own = seats.find((seat) => seat.personId === personId && (seat.seat === 'chair' || seat.seat === 'co-chair'))
  if (!own || (own.seat !== 'chair' && own.seat !== 'co-chair')) return { why: 'Only the chair of this meeting signs its minutes' }
  if (own.seat === 'chair') return 'chair'
  return seats.some((seat) => seat.seat === 'chair' && seat.present) ? { why: 'The chair was there, so the chair signs. The co-chair signs where the chair was not there' } : 'co-chair'
}
