import { addMonths, type IsoDay } from '../deadlines/iso-day'
import type { Source } from '../rules/rule'

/** How long there is to answer a request for access, from a day on. */
export interface AccessClock { from: IsoDay; months: number; source: Source }

/** The clocks of the law, oldest first. Both regimes give one month; the day counts on which the request and the proof of who asks were both there. */
export const ACCESS_CLOCKS: readonly AccessClock[] = [
  { from: '2018-05-25', months: 1, source: { title: 'UK GDPR and Data Protection Act 2018', ref: 'Article 12(3) and (6); section 54', confidence: 'medium', standing: 'law' } },
]

/** The last day on which a request is answered in time. Throws a RangeError for a request from before the law. */
export function accessDueOn(receivedOn: IsoDay, identityOn: IsoDay): { dueOn: IsoDay; clock: AccessClock } {
  const from = receivedOn > identityOn ? receivedOn : identityOn
  const clock = ACCESS_CLOCKS.filter((one) => one.from <= from).at(-1)
  if (!clock) throw new RangeError(`No law gave access on ${from}`)
  return { dueOn: addMonths(from, clock.months), clock }
}

/** Who asks. */
export const REQUESTERS = {
  child: 'The child themselves',
  parent: 'A parent, for the child',
  solicitor: 'A solicitor, for the child',
  other: 'Somebody else whom the child authorised',
} as const
/** One of `REQUESTERS`. */
export type Requester = keyof typeof REQUESTERS

/** What may be decided about an item of a pack: to give it, or the ground on which the law lets it be left out. Medium confidence: for the service's data protection officer to confirm. */
export const REDACTIONS = {
  give: { name: 'Give it', law: '' },
  victim: { name: 'Leave out: about whoever was harmed', law: 'Data Protection Act 2018, Schedule 2, paragraph 16; section 45(4)(e)' },
  informant: { name: 'Leave out: would show who told us', law: 'Data Protection Act 2018, Schedule 2, paragraph 16; section 45(4)(e)' },
  'other-child': { name: 'Leave out: about another child', law: 'Data Protection Act 2018, Schedule 2, paragraph 16; section 45(4)(e)' },
  'other-person': { name: 'Leave out: about a member of the family or another person', law: 'Data Protection Act 2018, Schedule 2, paragraph 16; section 45(4)(e)' },
  'serious-harm': { name: 'Leave out: would be likely to cause serious harm', law: 'Data Protection Act 2018, Schedule 3, paragraphs 5, 11 and 19' },
  crime: { name: 'Leave out: would prejudice an investigation', law: 'Data Protection Act 2018, Schedule 2, paragraph 2; section 45(4)(b)' },
  privilege: { name: 'Leave out: legal advice', law: 'Data Protection Act 2018, Schedule 2, paragraph 19' },
} as const
/** What was decided about an item. */
export type Redaction = keyof typeof REDACTIONS

/** Tells whether a word is one of `REDACTIONS`. */
export function isRedaction(word: string): word is Redaction {
  return Object.hasOwn(REDACTIONS, word)
}
