import 'server-only'
import { writeAudit } from '../audit'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import type { CaseRecord } from './case-record'

/** Writes down that somebody looked at a child's record (DPA 2018 s62, F115), before the data leaves. `screen` is what they opened. */
export async function viewRecord(actor: Actor, record: Pick<CaseRecord, 'id' | 'childId' | 'serviceId'>, screen: string): Promise<void> {
  const db = reading(actor)
  await writeAudit(db, actor, [{ kind: 'consultation', action: screen, serviceId: record.serviceId, caseId: record.id, childId: record.childId }])
}
