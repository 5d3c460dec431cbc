import 'server-only'

/** Why a change was not made. `stale` and `invalid` are nobody's fault; `right` and `not-found` are recorded as refusals. */
export type RefusalKind = 'right' | 'not-found' | 'stale' | 'invalid'

/** What the refusal was about, for the audit record. */
export type RefusalAbout = { serviceId?: string; caseId?: string; childId?: string; subject?: string }

/** Thrown inside a change to roll it back; `transact` turns it into an answer. `reason` is shown to people as it is. */
export class Refused extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly reason: string,
    readonly about: RefusalAbout = {},
  ) {
    super(`refused: ${kind}`)
    this.name = 'Refused'
  }
}

/** A refusal as a change answers it. */
export type Refusal = { kind: RefusalKind; reason: string }

/** What a change answers: its value, or why it was refused. */
export type Done<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }
