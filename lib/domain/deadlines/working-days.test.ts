import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BANK_HOLIDAYS } from './bank-holidays'
import { addDays, weekday, type IsoDay } from './iso-day'
import { isWorkingDay, OutsideCalendar, workingDaysAfter, workingDaysBetween } from './working-days'

/** Easter Sunday by the anonymous Gregorian reckoning, worked out here so that the list is checked by another way. */
function easterSunday(year: number): IsoDay {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`
}

const mondayFrom = (day: IsoDay) => addDays(day, (8 - weekday(day)) % 7)
const lastMonday = (day: IsoDay) => addDays(day, -((weekday(day) + 6) % 7))

/** The holidays of a year by rule, before proclamations. */
function ordinaryHolidays(year: number): IsoDay[] {
  const newYear = `${year}-01-01`
  const [christmas, boxing] = [`${year}-12-25`, `${year}-12-26`]
  const yearEnd: Record<number, IsoDay[]> = {
    5: [christmas, `${year}-12-28`],
    6: [`${year}-12-27`, `${year}-12-28`],
    0: [boxing, `${year}-12-27`],
  }
  return [
    [0, 6].includes(weekday(newYear)) ? mondayFrom(newYear) : newYear,
    addDays(easterSunday(year), -2),
    addDays(easterSunday(year), 1),
    mondayFrom(`${year}-05-01`),
    lastMonday(`${year}-05-31`),
    lastMonday(`${year}-08-31`),
    ...(yearEnd[weekday(christmas)] ?? [christmas, boxing]),
  ]
}

const PROCLAIMED: Record<number, { out: IsoDay[]; into: IsoDay[] }> = {
  2020: { out: ['2020-05-04'], into: ['2020-05-08'] },
  2022: { out: ['2022-05-30'], into: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { out: [], into: ['2023-05-08'] },
}

describe('bank holidays', () => {
  it.each(Array.from({ length: 12 }, (_, index) => 2019 + index))('of %i follow from the rules and the proclamations', year => {
    const { out, into } = PROCLAIMED[year] ?? { out: [], into: [] }
    const expected = [...ordinaryHolidays(year).filter(day => !out.includes(day)), ...into].sort()
    expect([...BANK_HOLIDAYS].filter(day => day.startsWith(String(year)))).toEqual(expected)
  })

  it('never fall at a weekend', () => {
    for (const day of BANK_HOLIDAYS) expect([1, 2, 3, 4, 5]).toContain(weekday(day))
  })
})

describe('working days', () => {
  it('are counted from the day after', () => {
    expect(workingDaysAfter('2026-11-16', 15)).toBe('2026-12-07')
    expect(workingDaysAfter('2026-11-20', 1)).toBe('2026-11-23')
    expect(workingDaysAfter('2026-11-21', 1)).toBe('2026-11-23')
    expect(workingDaysAfter('2026-12-24', 1)).toBe('2026-12-29')
    expect(workingDaysAfter('2026-12-24', 5)).toBe('2027-01-05')
    expect(workingDaysAfter('2026-12-24', 0)).toBe('2026-12-24')
  })

  it('between two days agree with counting on', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map(count => addDays('2019-01-01', count))
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const due = workingDaysAfter(from, count)
      expect(isWorkingDay(due)).toBe(true)
      expect(workingDaysBetween(from, due)).toBe(count)
      expect(workingDaysBetween(due, from)).toBe(-count)
    }))
  })

  it('are not known outside the calendar', () => {
    expect(() => workingDaysAfter('2018-12-31', 1)).toThrow(OutsideCalendar)
    expect(() => workingDaysAfter('2030-12-31', 1)).toThrow(OutsideCalendar)
    expect(() => isWorkingDay('2031-01-01')).toThrow('2019 to 2030')
    expect(workingDaysAfter('2030-12-30', 1)).toBe('2030-12-31')
  })
})
