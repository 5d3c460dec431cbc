import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'

/** The victims of a case, for those who record what they were told and said; audited; null for everybody else. */
export async function victimsPage(actor: Actor, ref: string): Promise<{ today: IsoDay; record: Pick<CaseRecord, 'ref' | 'version' | 'child' | 'victims'> } | null> {
  const record = await recordByReference(actor, ref)
  if (!record || !can(actor, 'victim.record', { serviceId: record.serviceId, status: record.status }).allowed) return null
  await viewRecord(actor, record, 'victim.view')
  return { today: londonDay(actor.at), record }
}
