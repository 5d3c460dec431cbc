import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, ageOn, birthday, daysBetween, earlierOf, isIsoDay, londonDay, weekday } from './iso-day'

const day = fc.integer({ min: 0, max: 60_000 }).map(count => addDays('1920-01-01', count))

describe('days', () => {
  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '', '2026-01-01T00:00:00Z', '+02026-01-01'])(
    'does not take %j for a day', text => expect(isIsoDay(text)).toBe(false),
  )
  it.each(['2024-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('takes %s for a day', text => expect(isIsoDay(text)).toBe(true))

  it('counts forwards and back', () => {
    fc.assert(fc.property(day, fc.integer({ min: -9000, max: 9000 }), (from, count) => {
      expect(daysBetween(from, addDays(from, count))).toBe(count)
      expect(addDays(addDays(from, count), -count)).toBe(from)
      expect(isIsoDay(addDays(from, count))).toBe(true)
    }))
  })

  it('compares as text, also at the end of time', () => {
    fc.assert(fc.property(day, day, (a, b) => {
      expect(a < b).toBe(daysBetween(a, b) > 0)
    }))
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
    expect(addMonths('9999-12-01', 3)).toBe('9999-12-31')
    expect(earlierOf('2026-02-01', '2026-01-31')).toBe('2026-01-31')
  })

  it('knows the day of the week', () => expect([weekday('2026-11-22'), weekday('2026-11-23')]).toEqual([0, 1]))
})

describe('months', () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months are %s', (from, count, to) => expect(addMonths(from, count)).toBe(to))

  it('keeps the day of the month, or takes the last one', () => {
    fc.assert(fc.property(day, fc.integer({ min: -40, max: 40 }), (from, count) => {
      const to = addMonths(from, count)
      const isLast = addDays(to, 1).slice(8) === '01'
      expect(isIsoDay(to)).toBe(true)
      expect(to.slice(8) === from.slice(8) || (isLast && to.slice(8) < from.slice(8))).toBe(true)
    }))
  })
})

describe('ages', () => {
  it('turns on the birthday', () => {
    expect(ageOn('2016-11-23', '2026-11-22')).toBe(9)
    expect(ageOn('2016-11-23', '2026-11-23')).toBe(10)
    expect(ageOn('2026-11-23', '2026-11-22')).toBe(-1)
  })

  it('gives a child born on 29 February their birthday on 1 March in other years', () => {
    expect(birthday('2008-02-29', 18)).toBe('2026-03-01')
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
    expect(birthday('2008-02-29', 20)).toBe('2028-02-29')
  })

  it('agrees with the birthday, always', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 30 }), (born, age) => {
      const reached = birthday(born, age)
      expect(ageOn(born, reached)).toBe(age)
      expect(ageOn(born, addDays(reached, -1))).toBe(age - 1)
    }))
  })
})

describe('the day in London', () => {
  it.each([
    ['2026-06-30T22:59:59Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-12-31T23:59:59Z', '2026-12-31'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
  ])('at %s is %s', (instant, expected) => expect(londonDay(new Date(instant))).toBe(expected))
})
