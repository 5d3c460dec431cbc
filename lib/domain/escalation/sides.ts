import type { Action } from '../access/actions'

/** The two who settle a split, each for their own side. */
export const ESCALATION_SIDES = ['service-manager', 'senior-officer'] as const

/** One of `ESCALATION_SIDES`. */
export type EscalationSide = (typeof ESCALATION_SIDES)[number]

/** The words for a side that people read. */
export const SIDE_NAMES: Readonly<Record<EscalationSide, string>> = {
  'service-manager': 'Independent service manager',
  'senior-officer': 'Senior police officer',
}

/** What somebody must be allowed to do to act for a side. */
export const SIDE_ACTIONS = {
  'service-manager': 'escalation.settle-yjs',
  'senior-officer': 'escalation.settle-police',
} as const satisfies Record<EscalationSide, Action>
