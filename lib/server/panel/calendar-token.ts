import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a calendar's address: 256 bits, so that it cannot be guessed and needs no slow hash. */
export function newCalendarToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a calendar's secret. */
export function calendarTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
