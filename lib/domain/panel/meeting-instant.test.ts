import { expect, it } from 'vitest'
import { meetingInstant } from './meeting-instant'

it.each([
  ['2026-11-24', '14:30', '2026-11-24T14:30:00.000Z'],
  ['2027-06-15', '09:00', '2027-06-15T08:00:00.000Z'],
  ['2027-06-15', '00:15', '2027-06-14T23:15:00.000Z'],
  // The hour that comes twice when clocks go back: the first one.
  ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
])('%s at %s in London is %s', (day, time, instant) => {
  expect(meetingInstant(day, time)?.toISOString()).toBe(instant)
})

it.each([
  ['2027-03-28', '01:30'],
  ['2026-02-30', '10:00'],
  ['2026-11-24', '24:00'],
  ['2026-11-24', '9:00'],
  ['', ''],
])('%s at %s is no time in London', (day, time) => {
  expect(meetingInstant(day, time)).toBeNull()
})
