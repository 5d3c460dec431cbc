import { isIsoDay, type IsoDay } from '../deadlines/iso-day'

const CLOCK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})

const asRead = (instant: Date) => {
  const parts = Object.fromEntries(CLOCK.formatToParts(instant).map((part) => [part.type, part.value]))
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`
}

/** The instant at which it is a day and a time (`14:30`) in London; null where there is none, as when clocks go forward. */
export function meetingInstant(day: IsoDay, time: string): Date | null {
  if (!isIsoDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null
  const wanted = `${day}T${time}`
  // Summer time first: of an hour that comes twice, the first one is meant.
  return [60, 0].map((ahead) => new Date(Date.parse(`${wanted}:00Z`) - ahead * 60_000)).find((instant) => asRead(instant) === wanted) ?? null
}
