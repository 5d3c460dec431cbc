import 'server-only'
import type { ErasureGround } from '@/lib/domain/retention/hold-grounds'
import { takeChild } from '../intake/take-child'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { requireErasable } from './require-erasable'

/** Proposes to erase what is personal in a child's record. Nothing happens until a second person approves it. */
export async function proposeErasure(actor: Actor, input: { childId: string; ground: ErasureGround; reason: string }): Promise<Done<{ childId: string; proposalId: string }>> {
  return transact(actor, 'erasure.propose', async (tx) => {
    const { child, about } = await takeChild(tx, actor, 'erasure.propose', { childId: input.childId, version: null })
    const { retention, policy } = await requireErasable(tx, child.id, input.ground, actor.at)
    if (await tx.erasureProposal.findFirst({ where: { childId: child.id, answer: null }, select: { id: true } })) throw new Refused('stale', 'Somebody has proposed this already. It waits for a second person')
    const proposal = await tx.erasureProposal.create({
      data: {
        serviceId: child.serviceId, childId: child.id, ground: input.ground, rule: retention.rule, keptUntil: retention.until ? new Date(retention.until) : null, policyFrom: new Date(policy.from),
        reason: input.reason, proposedById: actor.personId, proposedAt: actor.at,
      },
      select: { id: true },
    })
    return { value: { childId: child.id, proposalId: proposal.id }, audit: [{ kind: 'alteration', action: 'erasure.propose', ...about, subject: `erasure:${proposal.id}`, after: { ground: input.ground, rule: retention.rule, keptUntil: retention.until } }] }
  })
}
