import { expect, it } from 'vitest'
import { papersDueOn, seriesDays } from './series-days'

const days = (...asked: Parameters<typeof seriesDays>) => seriesDays(...asked).map(({ day }) => day)

it('moves a meeting from a bank holiday to the next working day, and none after it', () => {
  expect(seriesDays('2026-12-18', 'weekly', 4)).toEqual([
    { day: '2026-12-18', movedFrom: null }, { day: '2026-12-29', movedFrom: '2026-12-25' }, { day: '2027-01-04', movedFrom: '2027-01-01' }, { day: '2027-01-08', movedFrom: null },
  ])
  expect(days('2026-11-24', 'fortnightly', 3)).toEqual(['2026-11-24', '2026-12-08', '2026-12-22'])
})

it('keeps the weekday of the month; a fifth one is the last', () => {
  expect(days('2026-11-10', 'monthly', 4)).toEqual(['2026-11-10', '2026-12-08', '2027-01-12', '2027-02-09'])
  expect(days('2026-12-29', 'monthly', 3)).toEqual(['2026-12-29', '2027-01-26', '2027-02-23'])
})

it('leaves the first day as it was chosen, a Saturday too', () => {
  expect(days('2026-11-28', 'weekly', 2)).toEqual(['2026-11-28', '2026-12-07'])
})

it('counts the lead time of papers back in working days', () => {
  expect(papersDueOn('2026-11-24', 3)).toBe('2026-11-19')
  expect(papersDueOn('2027-01-05', 3)).toBe('2026-12-30')
})
