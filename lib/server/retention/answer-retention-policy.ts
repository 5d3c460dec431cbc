import 'server-only'
import { z } from 'zod'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { takeService } from '../admin/take-service'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** Approves or declines how long a service keeps its records, as somebody who did not propose it, or takes one's own proposal back. */
export async function answerRetentionPolicy(actor: Actor, input: { policyId: string; answer: 'approved' | 'declined' | 'withdrawn' }): Promise<Done<{ serviceId: string }>> {
  return transact(actor, 'retention-policy.answer', async (tx) => {
    const subject = `retention-policy:${input.policyId}`
    const policy = z.uuid().safeParse(input.policyId).success
      ? await tx.retentionPolicy.findFirst({ where: { id: input.policyId, serviceId: { in: actor.posts.map((post) => post.serviceId) } }, select: { id: true, serviceId: true, inForceFrom: true, proposedById: true } })
      : null
    if (!policy) throw new Refused('not-found', 'This proposal does not exist, or you may not see it', { subject })
    const { serviceId } = policy
    await takeService(tx, actor, serviceId)
    if (input.answer === 'withdrawn') requireCan(actor, 'retention-policy.propose', { serviceId }, { subject })
    else requireCan(actor, 'retention-policy.approve', { serviceId, workOf: [{ personId: policy.proposedById, work: 'you proposed these periods' }] }, { subject })
    if (input.answer === 'withdrawn' && policy.proposedById !== actor.personId) throw new Refused('right', 'Only whoever proposed it may take it back', { serviceId, subject })
    if (await tx.retentionPolicyAnswer.findUnique({ where: { policyId: policy.id }, select: { policyId: true } })) throw new Refused('stale', 'This proposal has been answered already')
    if (input.answer === 'approved' && policy.inForceFrom.toISOString().slice(0, 10) < londonDay(actor.at)) throw new Refused('stale', 'The day on which this would have begun has passed. It has to be proposed again with a later day')
    await tx.retentionPolicyAnswer.create({ data: { policyId: policy.id, answer: input.answer, answeredById: actor.personId, answeredAt: actor.at }, select: { policyId: true } })
    return { value: { serviceId }, audit: [{ kind: 'alteration', action: 'retention-policy.answer', serviceId, subject, after: { answer: input.answer } }] }
  })
}
