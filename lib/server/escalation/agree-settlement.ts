import 'server-only'
import { SIDE_NAMES, type EscalationSide } from '@/lib/domain/escalation/sides'
import { moveCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { freezeDecision } from '../triage/freeze-decision'
import { requireAnswerable } from './require-answerable'
import { requireNotClosed } from './require-not-closed'
import { takeEscalation } from './take-escalation'

/** Agrees to the settlement that the other side proposed: it becomes the decision, with the authority of a panel, and the case goes on to the police decision-maker. */
export async function agreeSettlement(actor: Actor, input: { ref: string; side: EscalationSide; settlementId: string }): Promise<Done<null>> {
  return transact(actor, 'escalation.agree', async (tx) => {
    const { record, escalation, about } = await takeEscalation(tx, actor, input)
    const settlement = requireAnswerable(actor, escalation, input, about)
    const assessed = await requireNotClosed(tx, actor, record, settlement.outcome)
    await tx.settlement.update({
      where: { id: settlement.id },
      data: { status: 'agreed', answeredById: actor.personId, answeredAt: actor.at },
      select: { id: true },
    })
    await tx.escalation.update({ where: { id: escalation.id }, data: { status: 'settled', settledAt: actor.at }, select: { id: true } })
    const decisionId = await freezeDecision(tx, actor, record, assessed, {
      station: 'escalation',
      choice: 'settlement',
      outcome: settlement.outcome,
      rationale: {
        Rationale: settlement.rationale, Direction: settlement.direction, 'What in the gravity matrix it rests on': settlement.matrix,
        'Proposed by': SIDE_NAMES[settlement.proposedSide], 'Agreed to by': SIDE_NAMES[input.side],
      },
      decidedById: null,
    })
    await tx.authority.create({
      data: { caseId: record.id, authority: 'panel', outcome: settlement.outcome, givenBy: 'escalation', givenAt: actor.at },
      select: { id: true },
    })
    await moveCase(tx, actor, record, 'awaiting_authorisation', { outcome: settlement.outcome })
    return {
      value: null,
      audit: [
        {
          kind: 'alteration', action: 'escalation.agree', ...about, before: { status: record.status },
          after: { status: 'awaiting_authorisation', outcome: settlement.outcome, settlementId: settlement.id, proposedById: settlement.proposedById, decisionId },
        },
      ],
    }
  })
}
