import { addDays, londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { isWorkingDay, workingDaysAfter } from '@/lib/domain/deadlines/working-days'
import { meetingInstant } from '@/lib/domain/panel/meeting-instant'

/** Days and instants counted from the one at which a demonstration begins, so that its clocks look alive whenever that is. */
export type DemonstrationClock = {
  now: Date
  today: IsoDay
  /** The day so many working days ago; below zero, still to come; 0 is today, whatever day that is. */
  day: (workingDaysAgo: number) => IsoDay
  /** That day at a time in London. */
  at: (workingDaysAgo: number, time: string) => Date
  /** So many minutes ago. */
  ago: (minutes: number) => Date
  /** The day of birth, with this month and day, of somebody who has reached an age today. */
  bornOn: (age: number, monthAndDay: string) => IsoDay
}

/** The clock of a demonstration that begins at `now`. */
export function demonstrationClock(now: Date): DemonstrationClock {
  const today = londonDay(now)
  const day = (workingDaysAgo: number): IsoDay => {
    if (workingDaysAgo <= 0) return workingDaysAfter(today, -workingDaysAgo)
    let at = today
    for (let left = workingDaysAgo; left > 0; ) {
      at = addDays(at, -1)
      if (isWorkingDay(at)) left -= 1
    }
    return at
  }
  return {
    now,
    today,
    day,
    at: (workingDaysAgo, time) => {
      const instant = meetingInstant(day(workingDaysAgo), time)
      if (!instant) throw new Error(`There is no ${time} on ${day(workingDaysAgo)} in London`)
      return instant
    },
    ago: (minutes) => new Date(now.getTime() - minutes * 60_000),
    bornOn: (age, monthAndDay) => `${Number(today.slice(0, 4)) - age - (today.slice(5) < monthAndDay ? 1 : 0)}-${monthAndDay}`,
  }
}
