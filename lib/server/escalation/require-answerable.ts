import 'server-only'
import type { EscalationSide } from '@/lib/domain/escalation/sides'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import type { EscalationRecord } from './take-escalation'

/** The settlement on the table, for the other side to answer: nobody answers their own proposal, or one of their own side. */
export function requireAnswerable(
  actor: Actor,
  escalation: EscalationRecord,
  input: { side: EscalationSide; settlementId: string },
  about: { serviceId: string; caseId: string; childId: string },
): NonNullable<EscalationRecord['proposed']> {
  const { proposed } = escalation
  if (!proposed || proposed.id !== input.settlementId) throw new Refused('stale', 'This proposal has already been answered. Look at where the escalation stands now')
  if (proposed.proposedById === actor.personId) throw new Refused('right', 'Nobody agrees to their own proposal: the other of the two answers it', about)
  if (proposed.proposedSide === input.side) throw new Refused('right', 'The proposal came from your side: the other of the two answers it', about)
  return proposed
}
