import 'server-only'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { takeHold } from './take-hold'

/** Lifts a legal hold, and why: from here on the record is kept by its period again. */
export async function liftHold(actor: Actor, input: { childId: string; reason: string }): Promise<Done<{ childId: string }>> {
  return transact(actor, 'hold.lift', async (tx) => {
    const { hold, about } = await takeHold(tx, actor, 'hold.lift', input.childId)
    await tx.legalHold.update({ where: { id: hold.id }, data: { liftedById: actor.personId, liftedAt: actor.at, liftReason: input.reason }, select: { id: true } })
    return { value: { childId: input.childId }, audit: [{ kind: 'alteration', action: 'hold.lift', ...about, after: { lifted: true } }] }
  })
}
