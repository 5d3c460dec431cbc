import { BANK_HOLIDAYS, FIRST_HOLIDAY_YEAR, LAST_HOLIDAY_YEAR } from './bank-holidays'
import { addDays, weekday, type IsoDay } from './iso-day'

/** Thrown where a day lies outside the years whose bank holidays are shipped. */
export class OutsideCalendar extends RangeError {
  constructor(readonly day: IsoDay) {
    super(`Bank holidays are known for ${FIRST_HOLIDAY_YEAR} to ${LAST_HOLIDAY_YEAR}, and ${day} is outside them`)
  }
}

/** Tells whether a day is neither at a weekend nor a bank holiday in England and Wales; throws OutsideCalendar. */
export function isWorkingDay(day: IsoDay): boolean {
  const year = Number(day.slice(0, 4))
  if (year < FIRST_HOLIDAY_YEAR || year > LAST_HOLIDAY_YEAR) throw new OutsideCalendar(day)
  const inWeek = weekday(day)
  return inWeek !== 0 && inWeek !== 6 && !BANK_HOLIDAYS.has(day)
}

/** The working day that is `count` working days after a day, counted from the day after it; throws OutsideCalendar. */
export function workingDaysAfter(day: IsoDay, count: number): IsoDay {
  isWorkingDay(day)
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** How many working days lie after one day, up to and including another; negative where the second is earlier; throws OutsideCalendar. */
export function workingDaysBetween(from: IsoDay, to: IsoDay): number {
  if (to < from) return -workingDaysBetween(to, from)
  isWorkingDay(from)
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) count += 1
  return count
}
