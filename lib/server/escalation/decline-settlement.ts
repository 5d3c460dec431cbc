import 'server-only'
import type { EscalationSide } from '@/lib/domain/escalation/sides'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { requireAnswerable } from './require-answerable'
import { takeEscalation } from './take-escalation'

/** Declines the settlement that the other side proposed, with the reason; either side can then propose another. */
export async function declineSettlement(actor: Actor, input: { ref: string; side: EscalationSide; settlementId: string; reason: string }): Promise<Done<null>> {
  return transact(actor, 'escalation.decline', async (tx) => {
    const { escalation, about } = await takeEscalation(tx, actor, input)
    const settlement = requireAnswerable(actor, escalation, input, about)
    if (input.reason.trim() === '') throw new Refused('invalid', 'Say why you decline')
    await tx.settlement.update({
      where: { id: settlement.id },
      data: { status: 'declined', answeredById: actor.personId, answeredAt: actor.at, answerReason: input.reason },
      select: { id: true },
    })
    return { value: null, audit: [{ kind: 'alteration', action: 'escalation.decline', ...about, after: { settlementId: settlement.id } }] }
  })
}
