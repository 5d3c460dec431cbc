import 'server-only'
import { can, type Action, type Subject } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessCase, type CaseAssessment } from './assess-case'

/** A case as every screen of triage needs it: its record, what the rules say today, and the rights question that fits it. */
export type AssessedCase = { today: IsoDay; record: CaseRecord; assessed: CaseAssessment | null; subject: Subject }

/** A case with its assessment, audited as a look at the child's record under `screen`; null where the reader may do none of `actions`. Three queries, and one for the edition. */
export async function assessedCase(actor: Actor, ref: string, screen: string, actions: readonly Action[]): Promise<AssessedCase | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const subject: Subject = { serviceId: record.serviceId, status: record.status, claimedBy: record.triageById }
  if (!actions.some((action) => can(actor, action, subject).allowed)) return null
  await viewRecord(actor, record, screen)
  return { today: londonDay(actor.at), record, subject, assessed: await assessCase(db, record, actor.at) }
}
