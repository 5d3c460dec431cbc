import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { whyNotTransferred } from '@/lib/domain/agencies/hand-over'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writeAudit } from '../audit'
import { childRecord, type ChildRecord } from '../intake/child-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { handOversOfChild, type HandOverRow } from './hand-over-rows'

/** The hand-overs of one child, and the form for another. */
export type ChildHandOverPage = { today: IsoDay; child: ChildRecord; service: string; rows: HandOverRow[]; services: { id: string; name: string }[]; mayOffer: boolean; /** Why a transfer could not be accepted today. */ held: string | null; caretaker: HandOverRow | null; offered: HandOverRow | null }

/** Which service has a child and had, audited as a look at the record; null where the reader may not read it. A fixed number of queries. */
export async function childHandOverPage(actor: Actor, childId: string): Promise<ChildHandOverPage | null> {
  const db = reading(actor)
  const child = await childRecord(actor, 'hand-over.view', childId)
  if (!child) return null
  const subject = { serviceId: child.serviceId }
  if (!can(actor, 'hand-over.view', subject).allowed) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'hand-over.view', serviceId: child.serviceId, childId: child.id }])
  const [rows, services, cases] = await Promise.all([
    handOversOfChild(actor, child.id),
    db.organisation.findMany({ where: { kind: 'yjs' }, orderBy: { name: 'asc' }, take: 300, select: { id: true, name: true } }),
    db.case.findMany({ where: { childId: child.id }, take: 500, select: { ref: true, status: true } }),
  ])
  return {
    today: londonDay(actor.at), child, rows,
    service: services.find(({ id }) => id === child.serviceId)?.name ?? '',
    services: services.filter(({ id }) => id !== child.serviceId),
    mayOffer: can(actor, 'hand-over.offer', subject).allowed,
    held: whyNotTransferred(cases),
    caretaker: rows.find(({ kind, status }) => kind === 'caretaking' && status === 'accepted') ?? null,
    offered: rows.find(({ status }) => status === 'offered') ?? null,
  }
}
