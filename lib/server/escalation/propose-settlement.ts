import 'server-only'
import { ESCALATION_SIDES, SIDE_NAMES, type EscalationSide } from '@/lib/domain/escalation/sides'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { requireNotClosed } from './require-not-closed'
import { takeEscalation } from './take-escalation'

/** A settlement as one side puts it to the other: the outcome, why, what help is to be offered, and what in the matrix it rests on (F56). */
export type SettlementInput = { ref: string; side: EscalationSide; outcome: Outcome; rationale: string; direction: string; matrix: string }

/** Proposes how a split is settled, once both views are in; it stands only when the other side agrees. */
export async function proposeSettlement(actor: Actor, input: SettlementInput): Promise<Done<{ settlementId: string }>> {
  return transact(actor, 'escalation.propose', async (tx) => {
    const { record, escalation, about } = await takeEscalation(tx, actor, input)
    const missing = ESCALATION_SIDES.find((side) => !escalation.views.some((view) => view.side === side))
    if (missing) throw new Refused('invalid', `The view of the ${SIDE_NAMES[missing].toLowerCase()} has to be recorded first`)
    if (escalation.proposed) throw new Refused('stale', 'A settlement has already been proposed. It has to be agreed to or declined first')
    if ([input.rationale, input.direction, input.matrix].some((text) => text.trim() === '')) throw new Refused('invalid', 'A settlement needs its rationale, its direction and what in the gravity matrix it rests on')
    await requireNotClosed(tx, actor, record, input.outcome)
    const settlement = await tx.settlement.create({
      data: {
        escalationId: escalation.id, outcome: input.outcome, rationale: input.rationale, direction: input.direction, matrix: input.matrix,
        proposedById: actor.personId, proposedSide: input.side, proposedAt: actor.at,
      },
      select: { id: true },
    })
    return {
      value: { settlementId: settlement.id },
      audit: [{ kind: 'collection', action: 'escalation.propose', ...about, after: { settlementId: settlement.id, side: input.side, outcome: input.outcome } }],
    }
  })
}
