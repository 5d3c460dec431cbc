/** A meeting as a calendar shows it: when, where and what kind of meeting it is, and never whom it is about. */
export type CalendarEvent = { uid: string; startsAt: Date; changedAt: Date; sequence: number; summary: string; place: string; address: string | null; isCancelled: boolean }

/** How long a panel meeting is put down for: no source says how long one lasts. */
const HOURS = 2

const stamp = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d{3}/g, '')

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line ends are escaped. */
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** RFC 5545, 3.1: a line of more than 75 octets goes on in the next, which begins with a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

/** A calendar as a file of RFC 5545; instants are in UTC, so that it holds everywhere and across the change of clocks. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Juncture//Panel meetings//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT', `UID:${event.uid}`, `DTSTAMP:${stamp(event.changedAt)}`, `DTSTART:${stamp(event.startsAt)}`, `DTEND:${stamp(new Date(event.startsAt.getTime() + HOURS * 3_600_000))}`,
      `SEQUENCE:${event.sequence}`, `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, `SUMMARY:${escaped(event.summary)}`, `LOCATION:${escaped(event.place)}`,
      ...(event.address ? [`URL:${event.address}`] : []), 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
