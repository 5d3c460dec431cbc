import type { CaseStatus } from '../intake/case-status'

/** Why a child comes to another service. Home and host service as the Youth Justice Board's case management guidance has them (https://www.gov.uk/guidance/case-management-guidance/case-responsibility). */
export const HAND_OVER_REASONS = {
  moved: 'The family has moved', relative: 'The child lives with a relative now', placed: 'Placed in another area by the local authority', bail: 'A bail placement in another area',
  'lives-elsewhere': 'The child lives elsewhere, and this happened here', other: 'Another reason',
} as const
/** A key of `HAND_OVER_REASONS`. */
export type HandOverReason = keyof typeof HAND_OVER_REASONS

/** For good, or for a time with the home service still responsible. */
export const HAND_OVER_KINDS = { transfer: 'Transfer: the other service becomes the home service', caretaking: 'Caretaking: the other service works with the child, and this one stays responsible' } as const
/** A key of `HAND_OVER_KINDS`. */
export type HandOverKind = keyof typeof HAND_OVER_KINDS

/** How a hand-over stands. */
export const HAND_OVER_STATUSES = { offered: 'Offered', accepted: 'Accepted', declined: 'Declined', withdrawn: 'Withdrawn', ended: 'Ended' } as const

/** Stations at which people of the old service hold a question in their hands: a child is not transferred under them. */
const IN_HAND: readonly CaseStatus[] = ['sent_back', 'awaiting_authority', 'with_panel', 'escalated', 'awaiting_authorisation']

/** Why a child cannot be transferred while their cases stand so; null where they can. */
export function whyNotTransferred(cases: readonly { ref: string; status: CaseStatus }[]): string | null {
  const held = cases.filter(({ status }) => IN_HAND.includes(status)).map(({ ref }) => ref)
  return held.length === 0 ? null : `${held.join(', ')}: people of the old service still have to answer. Bring that to its end first, or agree on caretaking until then`
}

/** Where a case stands on its first day in the new service: one in triage goes to the new service's queue. */
export function statusAfterTransfer(status: CaseStatus): CaseStatus {
  return status === 'in_triage' ? 'submitted' : status
}
