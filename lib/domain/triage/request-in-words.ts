import { OUTCOME_NAMES, type Outcome } from '../outcome/outcome'
import { AUTHORITY_WORDS } from '../rules/finding'
import { isAskedAuthority } from './asked-authority'

/** A request for an authority as one line: whose, for what, and how it was answered. */
export function requestInWords({ authority, outcome, status }: { authority: string; outcome: Outcome; status: 'asked' | 'given' | 'refused' }): string {
  const who = isAskedAuthority(authority) ? AUTHORITY_WORDS[authority] : authority
  const how = { asked: 'waits for an answer', given: 'given', refused: 'refused' }[status]
  return `Authority of ${who} for ${OUTCOME_NAMES[outcome].long}: ${how}`
}
