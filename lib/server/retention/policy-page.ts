import 'server-only'
import { can, servicesWhere, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { retentionPolicyOn, type RetentionPolicy, type RetentionSetting } from '@/lib/domain/retention/policy'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { yearsSchema } from './retention-of-children'

/** How long a service keeps its records, and the proposal that waits. */
export type RetentionPolicyPage = {
  service: { id: string; name: string }
  policy: RetentionPolicy
  waiting: { id: string; from: IsoDay; years: Record<RetentionSetting, number>; source: string; by: string; at: Date; isMine: boolean } | null
  mayPropose: boolean
  mayAnswer: Answer
}

/** The policy of one of the reader's services, the first unless they ask for another; null where they may see none. Three queries. */
export async function retentionPolicyPage(actor: Actor, serviceId: string | null): Promise<RetentionPolicyPage | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'retention.view')
  const id = serviceId && services.includes(serviceId) ? serviceId : services[0]
  if (!id) return null
  const today = londonDay(actor.at)
  const [service, versions] = await Promise.all([
    db.organisation.findFirstOrThrow({ where: { id }, select: { id: true, name: true } }),
    db.retentionPolicy.findMany({ where: { serviceId: id }, orderBy: { proposedAt: 'desc' }, take: 100, select: { id: true, inForceFrom: true, content: true, source: true, proposedById: true, proposedAt: true, answer: { select: { answer: true, answeredAt: true } } } }),
  ])
  const read = versions.map(({ inForceFrom, content, ...version }) => ({ ...version, from: inForceFrom.toISOString().slice(0, 10), years: yearsSchema.parse(content) }))
  const approved = read.filter(({ answer }) => answer?.answer === 'approved').sort((a, b) => Number(a.answer?.answeredAt) - Number(b.answer?.answeredAt))
  const waiting = read.find(({ answer, from }) => !answer && from >= today)
  const by = waiting && (await db.person.findFirst({ where: { id: waiting.proposedById }, select: { name: true } }))
  return {
    service, policy: retentionPolicyOn(today, approved),
    waiting: waiting ? { id: waiting.id, from: waiting.from, years: waiting.years, source: waiting.source, by: by?.name ?? 'Somebody', at: waiting.proposedAt, isMine: waiting.proposedById === actor.personId } : null,
    mayPropose: can(actor, 'retention-policy.propose', { serviceId: id }).allowed,
    mayAnswer: can(actor, 'retention-policy.approve', { serviceId: id, workOf: waiting ? [{ personId: waiting.proposedById, work: 'you proposed these periods' }] : [] }),
  }
}
