import type { Outcome } from '@/lib/domain/outcome/outcome'
import { agreeSettlement } from '@/lib/server/escalation/agree-settlement'
import { proposeSettlement } from '@/lib/server/escalation/propose-settlement'
import { recordView } from '@/lib/server/escalation/record-view'
import type { Done } from '@/lib/server/refused'
import { as } from './as'

function made<T>(done: Done<T>): T {
  if (!done.ok) throw new Error(`${done.refusal.kind}: ${done.refusal.reason}`)
  return done.value
}

/** Records the views of the independent service manager and of the chief inspector on a case that was escalated. */
export async function giveViews(ref: string, given: { at: Date; manager: Outcome; officer: Outcome }): Promise<void> {
  made(await recordView(as('service', given.at), { ref, side: 'service-manager', outcome: given.manager, rationale: 'The help is already in reach, and the child has taken the first step towards it.' }))
  made(await recordView(as('senior', given.at), { ref, side: 'senior-officer', outcome: given.officer, rationale: 'The person who was harmed has to be able to see that something follows.' }))
}

/** Has the service manager propose a settlement, on both views, without an answer yet. */
export async function proposeOn(ref: string, proposed: { at: Date; outcome: Outcome }): Promise<{ settlementId: string }> {
  return made(
    await proposeSettlement(as('service', proposed.at), {
      ref, side: 'service-manager', outcome: proposed.outcome,
      rationale: 'It is the lowest outcome that answers what happened and what lies behind it.',
      direction: 'Twelve weeks with a mentor, and restorative work if the person who was harmed wants it.',
      matrix: 'The final score stands as the officer gave it; nothing in the factors moves it.',
    }),
  )
}

/** Settles a case that was escalated: both views, a proposal of the service manager, and the chief inspector's agreement. */
export async function settleEscalation(ref: string, settled: { at: Date; outcome?: Outcome; manager?: Outcome; officer?: Outcome }): Promise<void> {
  const { at, outcome = 'OC22', manager = outcome, officer = outcome } = settled
  await giveViews(ref, { at, manager, officer })
  const { settlementId } = await proposeOn(ref, { at, outcome })
  made(await agreeSettlement(as('senior', at), { ref, side: 'senior-officer', settlementId }))
}
