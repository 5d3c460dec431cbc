import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writeAudit } from '../audit'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** The stub of an erased record. */
export type ErasurePage = {
  id: string; caseRefs: string[]; ground: string; rule: string; keptUntil: IsoDay | null; policyFrom: IsoDay
  proposedBy: string; approvedBy: string; erasedAt: Date
  counts: { what: string; rows: number }[]
}

/** What an erasure left: which cases, when, by whom, under which rule, how much; audited as a look at it. Null where the reader may not see it. A fixed number of queries. */
export async function erasurePage(actor: Actor, id: string): Promise<ErasurePage | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(id).success) return null
  const stub = await db.erasure.findFirst({
    where: { id, serviceId: { in: servicesWhere(actor, 'retention.view') } },
    select: { id: true, serviceId: true, childId: true, caseRefs: true, ground: true, rule: true, keptUntil: true, policyFrom: true, proposedById: true, approvedById: true, erasedAt: true, counts: { orderBy: { what: 'asc' }, take: 100, select: { what: true, rows: true } } },
  })
  if (!stub) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'erasure.view', serviceId: stub.serviceId, childId: stub.childId, subject: `erasure:${stub.id}` }])
  const people = await db.person.findMany({ where: { id: { in: [stub.proposedById, stub.approvedById] } }, select: { id: true, name: true } })
  const nameOf = (personId: string) => people.find((person) => person.id === personId)?.name ?? 'somebody'
  return {
    id: stub.id, caseRefs: stub.caseRefs, ground: stub.ground, rule: stub.rule, keptUntil: stub.keptUntil?.toISOString().slice(0, 10) ?? null, policyFrom: stub.policyFrom.toISOString().slice(0, 10),
    proposedBy: nameOf(stub.proposedById), approvedBy: nameOf(stub.approvedById), erasedAt: stub.erasedAt, counts: stub.counts,
  }
}
