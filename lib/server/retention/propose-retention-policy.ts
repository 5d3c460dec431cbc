import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { problemsOfPolicy, type RetentionSetting } from '@/lib/domain/retention/policy'
import { takeService } from '../admin/take-service'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** Proposes how long a service keeps its records, from a day on. It holds for nobody until a second person approves it. */
export async function proposeRetentionPolicy(actor: Actor, input: { serviceId: string; inForceFrom: IsoDay; years: Record<RetentionSetting, number>; source: string }): Promise<Done<{ serviceId: string; policyId: string }>> {
  return transact(actor, 'retention-policy.propose', async (tx) => {
    const { serviceId, inForceFrom, years, source } = input
    await takeService(tx, actor, serviceId)
    requireCan(actor, 'retention-policy.propose', { serviceId })
    if (inForceFrom < londonDay(actor.at)) throw new Refused('invalid', 'A policy begins today or later')
    const [problem] = problemsOfPolicy(years)
    if (problem) throw new Refused('invalid', problem.message)
    if (await tx.retentionPolicy.findFirst({ where: { serviceId, answer: null, inForceFrom: { gte: new Date(londonDay(actor.at)) } }, select: { id: true } })) throw new Refused('stale', 'Another proposal waits for its answer. It has to be answered or taken back first')
    const policy = await tx.retentionPolicy.create({ data: { serviceId, inForceFrom: new Date(inForceFrom), content: years, source, proposedById: actor.personId, proposedAt: actor.at }, select: { id: true } })
    return { value: { serviceId, policyId: policy.id }, audit: [{ kind: 'alteration', action: 'retention-policy.propose', serviceId, subject: `retention-policy:${policy.id}`, after: { inForceFrom, years } }] }
  })
}
