/** Why a record may not be erased although its period has ended. */
export const HOLD_GROUNDS = {
  inquiry: 'A public or independent inquiry',
  claim: 'A legal claim, made or expected',
  court: 'Proceedings in a court',
  investigation: 'A police or safeguarding investigation',
  complaint: 'A complaint, or a review of practice',
} as const
/** A ground of a legal hold. */
export type HoldGround = keyof typeof HOLD_GROUNDS

/** Why what is personal in a record is erased. */
export const ERASURE_GROUNDS = {
  'period-ended': 'Its period has ended and nobody needs it',
  'asked-for': 'The child, or somebody for them, asked for it and is right',
  'recorded-in-error': 'It should never have been recorded',
  ordered: 'A court or the Information Commissioner ordered it',
} as const
/** A ground of an erasure. */
export type ErasureGround = keyof typeof ERASURE_GROUNDS
