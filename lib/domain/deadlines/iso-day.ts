/** A calendar day in Europe/London as `YYYY-MM-DD`; days compare as text. */
export type IsoDay = string

const MS_A_DAY = 86_400_000
const SHAPE = /^\d{4}-\d{2}-\d{2}$/
const LAST_DAY: IsoDay = '9999-12-31'

const instantOf = (day: IsoDay) => Date.parse(`${day}T00:00:00Z`)

const dayOf = (instant: number): IsoDay => {
  const text = new Date(instant).toISOString()
  // A sign in front means a year past 9999, which would no longer compare as text.
  return text.startsWith('+') ? LAST_DAY : text.slice(0, 10)
}

/** Tells whether a text is a day that exists: 2026-02-30 is not one. */
export function isIsoDay(text: string): boolean {
  return SHAPE.test(text) && !Number.isNaN(instantOf(text)) && dayOf(instantOf(text)) === text
}

/** The day `count` days later (earlier where negative). */
export function addDays(day: IsoDay, count: number): IsoDay {
  return dayOf(instantOf(day) + count * MS_A_DAY)
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((instantOf(to) - instantOf(from)) / MS_A_DAY)
}

/** The day `count` calendar months later, on the same day of the month or on the month's last day where it has no such day. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const [year, month, date] = partsOf(day)
  const months = year * 12 + (month - 1) + count
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  return compose(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)))
}

/** Completed years of age on a day; a child born on 29 February has their birthday on 1 March in other years; negative before birth. */
export function ageOn(dateOfBirth: IsoDay, day: IsoDay): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years
}

/** The day on which a child reaches an age, in years. */
export function birthday(dateOfBirth: IsoDay, age: number): IsoDay {
  const [year, month, date] = partsOf(dateOfBirth)
  const inYear = year + age
  return date > daysIn(inYear, month) ? compose(inYear, month + 1, 1) : compose(inYear, month, date)
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(day: IsoDay): number {
  return new Date(instantOf(day)).getUTCDay()
}

/** The earlier of two days. */
export function earlierOf(a: IsoDay, b: IsoDay): IsoDay {
  return a <= b ? a : b
}

let london: Intl.DateTimeFormat | undefined

/** Made at first use: loading time zones takes longer than everything else in this file. */
const inLondon = () =>
  (london ??= new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' }))

/** The calendar day that it is in London at an instant. */
export function londonDay(instant: Date): IsoDay {
  const parts = Object.fromEntries(inLondon().formatToParts(instant).map(part => [part.type, part.value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

function partsOf(day: IsoDay): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

function compose(year: number, month: number, date: number): IsoDay {
  if (year > 9999) return LAST_DAY
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
