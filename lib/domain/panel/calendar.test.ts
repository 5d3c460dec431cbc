import { expect, it } from 'vitest'
import { calendarText, type CalendarEvent } from './calendar'

const event: CalendarEvent = { uid: 'meeting-1@juncture', startsAt: new Date('2027-06-15T08:00:00Z'), changedAt: new Date('2026-11-22T10:00:00Z'), sequence: 2, summary: 'Panel meeting', place: 'Room 2, County Hall; first floor', address: null, isCancelled: false }
const lines = (text: string) => text.split('\r\n')

it('tells a meeting in UTC, with commas and semicolons escaped', () => {
  expect(lines(calendarText('Panels', [event]))).toEqual([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Juncture//Panel meetings//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:Panels',
    'BEGIN:VEVENT', 'UID:meeting-1@juncture', 'DTSTAMP:20261122T100000Z', 'DTSTART:20270615T080000Z', 'DTEND:20270615T100000Z', 'SEQUENCE:2', 'STATUS:CONFIRMED',
    'SUMMARY:Panel meeting', 'LOCATION:Room 2\\, County Hall\\; first floor', 'END:VEVENT', 'END:VCALENDAR', '',
  ])
  expect(calendarText('Panels', [{ ...event, isCancelled: true }])).toContain('STATUS:CANCELLED\r\n')
})

it('folds long lines at 75 octets without cutting a character in two, and unfolds to what it was', () => {
  const place = `Räume ${'ūß€'.repeat(40)} end\nof it`
  const text = calendarText('Panels', [{ ...event, place }])
  for (const line of lines(text)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain(`LOCATION:${place.replace('\n', '\\n')}\r\n`)
})
