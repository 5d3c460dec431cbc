import 'server-only'
import type { AuditDraft } from '../audit'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireNotHeld } from '../retention/require-not-held'
import { transact } from '../transact'
import { moveBack, movedSchema, takeBothChildren } from './merge-children'
import { requireNoBallot } from './require-no-ballot'
import { noSuchPair, takePair, type PairForm } from './take-pair'
import { changeableChild } from './visible-child'

/** Undoes the merge of two records: what was moved goes back, what came later stays where it came. The two are then decided to be different children. */
export async function undoMerge(actor: Actor, input: PairForm & { reason: string }): Promise<Done<{ pairId: string }>> {
  return transact(actor, 'merge.undo', async (tx) => {
    const pair = await takePair(tx, actor, 'merge.undo', input)
    const merge = await tx.childMerge.findFirst({ where: { pairId: pair.id, undoneAt: null }, select: { id: true, keptChildId: true, mergedChildId: true, moved: true } })
    if (!merge) throw new Refused('stale', 'These two records are not merged')
    const { keptChildId: keptId, mergedChildId: mergedId } = merge
    await takeBothChildren(tx, keptId, mergedId)
    const kept = await tx.child.findUniqueOrThrow({ where: { id: keptId }, select: { mergedIntoId: true } })
    if (kept.mergedIntoId) throw new Refused('invalid', 'The record that was kept has itself been merged into another since. Undo that first')
    if ((await tx.child.count({ where: { id: keptId, ...changeableChild(actor) } })) !== 1) throw noSuchPair(pair.id)
    await requireNotHeld(tx, [keptId, mergedId])
    await requireNoBallot(tx, keptId)
    await moveBack(tx, keptId, mergedId, movedSchema.parse(merge.moved), actor.at)
    await tx.childMerge.update({ where: { id: merge.id }, data: { undoneById: actor.personId, undoneAt: actor.at }, select: { id: true } })
    await tx.duplicateDecision.create({ data: { pairId: pair.id, decision: 'undone', reason: input.reason, decidedById: actor.personId, decidedAt: actor.at }, select: { id: true } })
    await tx.duplicatePair.update({ where: { id: pair.id }, data: { decision: 'different', decidedAt: actor.at }, select: { id: true } })
    const undone = (childId: string): AuditDraft => ({ kind: 'alteration', action: 'merge.undo', serviceId: pair.serviceId, subject: `pair:${pair.id}`, childId, after: { keptId, mergedId } })
    return { value: { pairId: pair.id }, audit: [undone(keptId), undone(mergedId)] }
  })
}
