import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** What the cookie of a session carries: 256 bits by chance. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token: whoever reads it there has no cookie. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
