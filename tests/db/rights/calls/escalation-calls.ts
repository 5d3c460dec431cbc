import type { EscalationSide } from '@/lib/domain/escalation/sides'
import { agreeSettlement } from '@/lib/server/escalation/agree-settlement'
import { declineSettlement } from '@/lib/server/escalation/decline-settlement'
import { proposeSettlement } from '@/lib/server/escalation/propose-settlement'
import { recordView } from '@/lib/server/escalation/record-view'
import type { Actor } from '@/lib/server/make-actor'
import type { Call } from '../call'
import { caseOf } from '../demonstration-case'
import { owner as db } from '../../../support/owner'

const propose = async (actor: Actor, side: EscalationSide) =>
  proposeSettlement(actor, { ref: (await caseOf('Ana', 'escalated')).ref, side, outcome: 'OC22', rationale: 'It answers both views.', direction: 'A letter and a visit to the ward.', matrix: 'Score 3, balanced factors.' })

const proposed = async () => {
  const { id, ref } = await caseOf('Ana', 'escalated')
  const settlement = await db.settlement.findFirstOrThrow({ where: { status: 'proposed', escalation: { caseId: id } }, select: { id: true } })
  return { ref, settlementId: settlement.id }
}

/** Valid calls of the escalation's changes, in the order in which they follow each other. */
export const ESCALATION_CALLS: readonly Call[] = [
  {
    file: 'lib/server/escalation/record-view.ts', right: 'escalation.settle-police', by: 'senior',
    call: async (actor) => recordView(actor, { ref: (await caseOf('Ana', 'escalated')).ref, side: 'senior-officer', outcome: 'OC22', rationale: 'I agree with the nurse.' }),
  },
  { file: 'lib/server/escalation/propose-settlement.ts', right: 'escalation.settle-police', by: 'senior', call: (actor) => propose(actor, 'senior-officer') },
  {
    file: 'lib/server/escalation/decline-settlement.ts', right: 'escalation.settle-yjs', by: 'service',
    call: async (actor) => declineSettlement(actor, { ...(await proposed()), side: 'service-manager', reason: 'The visit should be her own wish.' }),
  },
  { file: 'lib/server/escalation/propose-settlement.ts', says: 'by the other side', right: 'escalation.settle-yjs', by: 'service', call: (actor) => propose(actor, 'service-manager') },
  {
    file: 'lib/server/escalation/agree-settlement.ts', right: 'escalation.settle-police', by: 'senior',
    call: async (actor) => agreeSettlement(actor, { ...(await proposed()), side: 'senior-officer' }),
  },
]
