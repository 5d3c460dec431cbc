import 'server-only'
import { SIDE_NAMES, type EscalationSide } from '@/lib/domain/escalation/sides'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { moveCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { freezeDecision } from '../triage/freeze-decision'
import { queueResultsOfCase } from '../panel/queue-results'
import { openTellings } from '../panel/open-tellings'
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
    const views = await tx.escalationView.findMany({ where: { escalationId: escalation.id }, orderBy: { side: 'desc' }, select: { side: true, outcome: true, rationale: true } })
    const decisionId = await freezeDecision(tx, actor, record, assessed, {
      station: 'escalation',
      choice: 'settlement',
      outcome: settlement.outcome,
      rationale: {
        Rationale: settlement.rationale, Direction: settlement.direction, 'What in the gravity matrix it rests on': settlement.matrix,
        // What each thought alone stays beside what both agreed to, above all where they differed.
        ...Object.fromEntries(views.map((view) => [`${SIDE_NAMES[view.side as EscalationSide]}, before the settlement: ${OUTCOME_NAMES[view.outcome].long}`, view.rationale])),
        'Proposed by': SIDE_NAMES[settlement.proposedSide], 'Agreed to by': SIDE_NAMES[input.side],
      },
      decidedById: null,
    })
    await tx.authority.create({
      data: { caseId: record.id, authority: 'panel', outcome: settlement.outcome, givenBy: 'escalation', givenAt: actor.at },
      select: { id: true },
    })
    await moveCase(tx, actor, record, 'awaiting_authorisation', { outcome: settlement.outcome })
    const told = await openTellings(tx, actor, { record, agendaItemId: escalation.agendaItemId, workingDays: assessed.decision.tellWorkingDays })
    await queueResultsOfCase(tx, actor, record.id)
    return {
      value: null,
      audit: [
        {
          kind: 'alteration', action: 'escalation.agree', ...about, before: { status: record.status },
          after: { status: 'awaiting_authorisation', outcome: settlement.outcome, settlementId: settlement.id, proposedById: settlement.proposedById, decisionId },
        },
        ...told,
      ],
    }
  })
}
