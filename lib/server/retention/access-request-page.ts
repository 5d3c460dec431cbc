import 'server-only'
import { z } from 'zod'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writeAudit } from '../audit'
import { childRecord, type ChildRecord } from '../intake/child-record'
import type { Actor } from '../make-actor'
import { hashOf } from '../panel/minutes-content'
import { reading } from '../reading'
import { accessPackSchema, type AccessPack } from './access-pack'
import { heldAboutChild, type HeldItem } from './held-about-child'

/** A request for access: what there is to decide about, or what was given. */
export type AccessRequestPage = {
  today: IsoDay
  child: ChildRecord
  request: { id: string; askedBy: string; requester: string; identity: string; identityOn: IsoDay; receivedOn: IsoDay; dueOn: IsoDay; status: 'open' | 'released' | 'closed'; closedReason: string | null; closedBy: string | null; closedAt: Date | null; releasedTo: string | null }
  /** Each part with how much of it waits for a decision; the items of the part that was asked for. */
  parts: { name: string; title: string; undecided: number; entries: (HeldItem & { mark: string })[][] | null }[]
  undecided: number
  leftOut: number
  given: { pack: AccessPack; hash: string; isUnchanged: boolean } | null
  release: Answer
}

const day = (date: Date): IsoDay => date.toISOString().slice(0, 10)

/** A request for access to a child's record, audited as a look at all of it; null where the reader may not see it. A fixed number of queries. */
export async function accessRequestPage(actor: Actor, childId: string, requestId: string, part: string | null): Promise<AccessRequestPage | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(requestId).success) return null
  const child = await childRecord(actor, 'access-request.work', childId)
  const request = child && (await db.subjectAccessRequest.findFirst({ where: { id: requestId, childId: child.id }, select: { id: true, askedBy: true, requester: true, identity: true, identityOn: true, receivedOn: true, dueOn: true, status: true, closedReason: true, closedById: true, closedAt: true, releasedTo: true, content: true, hash: true, marks: { select: { item: true, says: true, decidedById: true } } } }))
  if (!child || !request) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'access-request.view', serviceId: child.serviceId, childId: child.id, subject: `access-request:${request.id}` }])
  const status = z.enum(['open', 'released', 'closed']).parse(request.status)
  const [held, closer] = await Promise.all([
    status === 'open' ? heldAboutChild(db, child.id) : [],
    request.closedById ? db.person.findFirst({ where: { id: request.closedById }, select: { name: true } }) : null,
  ])
  const marks = new Map(request.marks.map(({ item, says }) => [item, says]))
  const waits = ({ item, asks }: HeldItem) => asks && !marks.has(item)
  const shown = held.some(({ name }) => name === part) ? part : (held.find(({ entries }) => entries.flat().some(waits)) ?? held[0])?.name
  const parts = held.map(({ name, title, entries }) => ({
    name, title, undecided: entries.flat().filter(waits).length,
    entries: name === shown ? entries.map((items) => items.map((item) => ({ ...item, mark: marks.get(item.item) ?? (item.asks ? '' : 'give') }))) : null,
  }))
  const content = request.content === null ? null : accessPackSchema.parse(request.content)
  return {
    today: londonDay(actor.at), child,
    request: {
      id: request.id, askedBy: request.askedBy, requester: request.requester, identity: request.identity, identityOn: day(request.identityOn), receivedOn: day(request.receivedOn), dueOn: day(request.dueOn),
      status, closedReason: request.closedReason, closedBy: closer?.name ?? null, closedAt: request.closedAt, releasedTo: request.releasedTo,
    },
    parts, undecided: parts.reduce((sum, { undecided }) => sum + undecided, 0), leftOut: request.marks.filter(({ says }) => says !== 'give').length,
    given: content && request.hash ? { pack: content, hash: request.hash, isUnchanged: hashOf(content) === request.hash } : null,
    release: can(actor, 'access-request.release', { serviceId: child.serviceId, workOf: [...new Set(request.marks.map(({ decidedById }) => decidedById))].map((personId) => ({ personId, work: 'you decided what is left out of this pack' })) }),
  }
}
