import { expect, it } from 'vitest'
import { writtenDay, writtenInstant } from './written-day'

it('writes a day out', () => {
  expect(writtenDay('2026-11-02')).toBe('2 November 2026')
})

it('writes an instant in London time, summer and winter', () => {
  expect(writtenInstant(new Date('2026-11-22T14:05:00Z'))).toBe('22 November 2026, 14:05')
  expect(writtenInstant(new Date('2026-07-01T23:30:00Z'))).toBe('2 July 2026, 00:30')
})
