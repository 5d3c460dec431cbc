import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writeAudit } from '../audit'
import { childRecord, type ChildRecord } from '../intake/child-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** The requests for access to a child's record, newest first. */
export type AccessRequestsPage = { today: IsoDay; child: ChildRecord; rows: { id: string; askedBy: string; requester: string; receivedOn: IsoDay; dueOn: IsoDay; status: string }[] }

/** The requests for access to a child's record, audited as a look at it; null where the reader may not see them. Three queries. */
export async function accessRequestsPage(actor: Actor, childId: string): Promise<AccessRequestsPage | null> {
  const db = reading(actor)
  const child = await childRecord(actor, 'access-request.work', childId)
  if (!child) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'access-request.view', serviceId: child.serviceId, childId: child.id }])
  const rows = await db.subjectAccessRequest.findMany({ where: { childId: child.id }, orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }], take: 50, select: { id: true, askedBy: true, requester: true, receivedOn: true, dueOn: true, status: true } })
  return { today: londonDay(actor.at), child, rows: rows.map((row) => ({ ...row, receivedOn: row.receivedOn.toISOString().slice(0, 10), dueOn: row.dueOn.toISOString().slice(0, 10) })) }
}
