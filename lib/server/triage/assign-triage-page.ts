import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessedCase } from './assessed-case'
import { triageOfficersOf, type TriageOfficer } from './triage-officers-of'

/** The page on which a case is given to a triage officer. */
export type AssignTriagePage = { today: IsoDay; record: Pick<CaseRecord, 'ref' | 'version' | 'child' | 'status' | 'triageById'>; officers: TriageOfficer[]; may: Answer }

/** The page on which a case is given to a triage officer; null where the reader may not see the case. */
export async function assignTriagePage(actor: Actor, ref: string): Promise<AssignTriagePage | null> {
  const db = reading(actor)
  const found = await assessedCase(actor, ref, 'triage.view', ['case.view'])
  if (!found) return null
  const { today, record, subject } = found
  return { today, record, officers: await triageOfficersOf(db, actor, record.serviceId, today), may: can(actor, 'triage.assign', subject) }
}
