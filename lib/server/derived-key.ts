import 'server-only'
import { createHmac, hkdfSync } from 'node:crypto'
import { env } from './env'

/** What a key is for: one made for one purpose opens nothing of another. */
export type KeyPurpose = 'second-factor' | 'recovery-code' | 'password-link' | 'provider-sign-in' | 'network-address'

/** The key for a purpose: 32 bytes, by HKDF from AUTH_SECRET. */
export function derivedKey(purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, '', `juncture ${purpose}`, 32))
}

/** What only this server can make of a text: HMAC-SHA-256 with the purpose's key, as base64url. */
export function keyedHash(purpose: KeyPurpose, text: string): string {
  return createHmac('sha256', derivedKey(purpose)).update(text).digest('base64url')
}
