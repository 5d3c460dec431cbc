import 'server-only'
import { SIDE_NAMES, type EscalationSide } from '@/lib/domain/escalation/sides'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { requireNotClosed } from './require-not-closed'
import { takeEscalation } from './take-escalation'

/** Records what one of the two thinks, on their own: once, and hidden from the other until both have. */
export async function recordView(actor: Actor, input: { ref: string; side: EscalationSide; outcome: Outcome; rationale: string }): Promise<Done<null>> {
  return transact(actor, 'escalation.record-view', async (tx) => {
    const { record, escalation, about } = await takeEscalation(tx, actor, input)
    if (escalation.views.some((view) => view.side === input.side)) throw new Refused('stale', `The view of the ${SIDE_NAMES[input.side].toLowerCase()} has already been recorded, and it cannot be changed`)
    if (input.rationale.trim() === '') throw new Refused('invalid', 'Give the reason for your view')
    await requireNotClosed(tx, actor, record, input.outcome)
    await tx.escalationView.create({
      data: { escalationId: escalation.id, side: input.side, personId: actor.personId, outcome: input.outcome, rationale: input.rationale, recordedAt: actor.at },
      select: { id: true },
    })
    // The event names no outcome: the other side could read it in the audit record.
    return { value: null, audit: [{ kind: 'collection', action: 'escalation.record-view', ...about, after: { side: input.side } }] }
  })
}
