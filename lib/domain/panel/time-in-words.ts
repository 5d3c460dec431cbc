import { writtenTime } from '../wording/written-day'

/** A stretch of time; without an end it still runs. */
export interface Stretch {
  from: Date
  to: Date | null
}

/** The whole minutes that stretches lasted by an instant, one that still runs included. */
export function minutesOf(stretches: readonly Stretch[], at: Date): number {
  const lasted = stretches.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? at).getTime() - from.getTime()), 0)
  return Math.floor(lasted / 60_000)
}

/** How much of its time a case has had, as a sentence without a full stop; null where nothing was planned and nothing has run. */
export function timeInWords(planned: number | null, used: number, hasBegun: boolean): string | null {
  const minutes = (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`
  if (!hasBegun) return planned === null ? null : `${minutes(planned)} planned`
  if (planned === null) return `${minutes(used)} so far`
  return used > planned ? `${minutes(used)} of ${planned}, ${used - planned} over` : `${used} of ${minutes(planned)}`
}

/** When somebody was there: `Came 14:02, left 14:20; came 14:31`; null for somebody who was not. */
export function staysInWords(stays: readonly { cameAt: Date; leftAt: Date | null }[]): string | null {
  if (stays.length === 0) return null
  const told = stays.map(({ cameAt, leftAt }) => `came ${writtenTime(cameAt)}${leftAt ? `, left ${writtenTime(leftAt)}` : ''}`).join('; ')
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}`
}
