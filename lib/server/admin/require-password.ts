import 'server-only'
import { whyNotPassword } from '@/lib/domain/admin/why-not-password'
import { Refused } from '../refused'
import { commonPasswords } from './common-passwords'

/** Refuses a password that is too short, that many people use, or that anybody would guess of this person. */
export function requirePassword(password: string, about: { email: string; name: string }): void {
  const whyNot = whyNotPassword(password, { common: commonPasswords(), about: [...about.email.split(/[^a-z]+/i), ...about.name.split(/\s+/)] })
  if (whyNot) throw new Refused('invalid', whyNot)
}
