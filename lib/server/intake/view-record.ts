import 'server-only'
import { writeAudit } from '../audit'
import { db } from '../db'
import type { Actor } from '../make-actor'
import type { CaseRecord } from './case-record'

/** Writes down that somebody looked at a child's record (DPA 2018 s62, F115), before the data leaves. `screen` is what they opened. */
export async function viewRecord(actor: Actor, record: Pick<CaseRecord, 'id' | 'childId' | 'serviceId'>, screen: string): Promise<void> {
  await writeAudit(db, actor, [{ kind: 'consultation', action: screen, serviceId: record.serviceId, caseId: record.id, childId: record.childId }])
}
