import { londonDay, type IsoDay } from '../deadlines/iso-day'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day as people read it: `22 November 2026`. */
export function writtenDay(day: IsoDay): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** The time of day of an instant in London: `14:05`. */
export function writtenTime(instant: Date): string {
  return CLOCK.format(instant)
}

/** An instant as people read it, in London: `22 November 2026, 14:05`. */
export function writtenInstant(instant: Date): string {
  return `${writtenDay(londonDay(instant))}, ${writtenTime(instant)}`
}
