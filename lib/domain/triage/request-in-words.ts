import type { IsoDay } from '../deadlines/iso-day'
import { OUTCOME_NAMES, type Outcome } from '../outcome/outcome'
import { AUTHORITY_WORDS } from '../rules/finding'
import { isAskedAuthority } from './asked-authority'
import { standingInWords, type RequestStatus } from './request-standing'

/** A request for an authority as one line: whose, for what, and how it stands on a day. */
export function requestInWords(request: { authority: string; outcome: Outcome; status: RequestStatus; expiresOn: IsoDay | null }, today: IsoDay): string {
  const { authority, outcome } = request
  const who = isAskedAuthority(authority) ? AUTHORITY_WORDS[authority] : authority
  return `Authority of ${who} for ${OUTCOME_NAMES[outcome].long}: ${standingInWords(request, today)}`
}
