import 'server-only'
import type { AuditDraft } from '../audit'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireNotHeld } from '../retention/require-not-held'
import { transact } from '../transact'
import { moveToKept, takeBothChildren } from './merge-children'
import { requireNoBallot } from './require-no-ballot'
import { noSuchPair, takePair, type PairForm } from './take-pair'
import { changeableChild } from './visible-child'

/** What somebody decides about two records, and why: two children, or one, and which of the records is kept. */
export type DuplicateDecisionInput = PairForm & { reason: string } & ({ decision: 'different' } | { decision: 'same'; keepId: string })

/** Decides about two records that may be of one child (F20). “Same” moves the whole history of the one to the other. */
export async function decideDuplicate(actor: Actor, input: DuplicateDecisionInput): Promise<Done<{ pairId: string; keptId: string | null }>> {
  return transact(actor, 'duplicate.decide', async (tx) => {
    const pair = await takePair(tx, actor, 'duplicate.decide', input)
    const both = [pair.firstChildId, pair.secondChildId]
    await takeBothChildren(tx, pair.firstChildId, pair.secondChildId)
    const seen = await tx.child.count({ where: { id: { in: both }, ...changeableChild(actor) } })
    if (seen !== 2) throw noSuchPair(pair.id)
    const keptId = input.decision === 'same' ? input.keepId : null
    const mergedId = both.find((id) => id !== keptId) ?? ''
    if (keptId && !both.includes(keptId)) throw new Refused('invalid', 'Choose which of the two records is kept')

    await tx.duplicateDecision.create({ data: { pairId: pair.id, decision: input.decision, reason: input.reason, decidedById: actor.personId, decidedAt: actor.at }, select: { id: true } })
    await tx.duplicatePair.update({ where: { id: pair.id }, data: { decision: input.decision, decidedAt: actor.at }, select: { id: true } })
    const about = { kind: 'alteration', serviceId: pair.serviceId, subject: `pair:${pair.id}` } as const
    const decided = (childId: string): AuditDraft => ({ ...about, action: 'duplicate.decide', childId, after: { decision: input.decision } })
    if (!keptId) return { value: { pairId: pair.id, keptId }, audit: [decided(pair.firstChildId), decided(pair.secondChildId)] }

    await requireNotHeld(tx, both)
    await requireNoBallot(tx, pair.firstChildId)
    await requireNoBallot(tx, pair.secondChildId)
    const moved = await moveToKept(tx, keptId, mergedId, actor.at)
    await tx.childMerge.create({ data: { pairId: pair.id, serviceId: pair.serviceId, keptChildId: keptId, mergedChildId: mergedId, moved, mergedById: actor.personId, mergedAt: actor.at }, select: { id: true } })
    // The facts that were filled in stand in the merge, where they can be undone, and not here.
    const after = { keptId, mergedId, moved: moved.rows, filled: Object.keys(moved.filled), aliases: moved.aliases.length }
    const merged = (childId: string): AuditDraft => ({ kind: 'combination', action: 'child.merge', serviceId: pair.serviceId, subject: `pair:${pair.id}`, childId, after })
    return { value: { pairId: pair.id, keptId }, audit: [decided(keptId), decided(mergedId), merged(keptId), merged(mergedId)] }
  })
}
