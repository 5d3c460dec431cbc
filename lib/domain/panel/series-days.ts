import { addDays, addMonths, weekday, type IsoDay } from '../deadlines/iso-day'
import { isWorkingDay, workingDaysAfter } from '../deadlines/working-days'

/** How often the meetings of a series take place. */
export const SERIES = ['weekly', 'fortnightly', 'monthly'] as const
/** One of `SERIES`. */
export type SeriesEvery = (typeof SERIES)[number]

/** The words for how often a series meets. */
export const SERIES_WORDS: Readonly<Record<SeriesEvery, string>> = { weekly: 'Every week', fortnightly: 'Every two weeks', monthly: 'Every month, on the same weekday of the month' }

/** The most meetings that are arranged together. */
export const MOST_IN_SERIES = 26

/** A meeting's day, and the day on which it would have been if that were a working day. */
export type SeriesDay = { day: IsoDay; movedFrom: IsoDay | null }

/**
 * The days of a series from its first one on: a bank holiday or a weekend moves a meeting to the next working day and
 * leaves the others where they are. Monthly means the same weekday of the month, such as the second Tuesday; a fifth one is
 * the last. Throws OutsideCalendar beyond the years whose bank holidays are known.
 */
export function seriesDays(first: IsoDay, every: SeriesEvery, count: number): SeriesDay[] {
  return Array.from({ length: count }, (_, index) => {
    const day = every === 'monthly' ? sameWeekday(first, index) : addDays(first, index * (every === 'weekly' ? 7 : 14))
    return index === 0 || isWorkingDay(day) ? { day, movedFrom: null } : { day: workingDaysAfter(day, 1), movedFrom: day }
  })
}

/** The day of a later month that has the same weekday and stands in the same week of it. */
function sameWeekday(first: IsoDay, months: number): IsoDay {
  const start = addMonths(`${first.slice(0, 8)}01`, months)
  const toWeekday = (weekday(first) - weekday(start) + 7) % 7
  const day = addDays(start, toWeekday + 7 * Math.floor((Number(first.slice(8)) - 1) / 7))
  return day.slice(0, 7) === start.slice(0, 7) ? day : addDays(day, -7)
}

/** The last day on which the papers of a meeting are in time: so many working days before it; throws OutsideCalendar. */
export function papersDueOn(meeting: IsoDay, workingDays: number): IsoDay {
  let day = meeting
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, -1)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}
