/** The kinds of event: those that DPA 2018 section 62 asks to be logged, and three of our own. */
export const AUDIT_KINDS = ['collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure', 'refusal', 'access', 'emergency'] as const
/** One of `AUDIT_KINDS`. */
export type AuditKindName = (typeof AUDIT_KINDS)[number]

/** The words for a kind of event that people read. */
export const AUDIT_KIND_WORDS: Readonly<Record<AuditKindName, string>> = {
  collection: 'Collected', alteration: 'Changed', consultation: 'Looked at', disclosure: 'Disclosed', combination: 'Combined', erasure: 'Erased',
  refusal: 'Refused', access: 'Access', emergency: 'Emergency',
}
