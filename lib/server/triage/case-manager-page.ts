import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessedCase } from './assessed-case'
import { caseManagersOf } from './case-managers'

/** The page on which a case manager is named. */
export type CaseManagerPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'child' | 'caseManagerId'>
  managers: { id: string; name: string }[]
  may: Answer
}

/** The page on which a case manager is named; null where the reader may not see the case. */
export async function caseManagerPage(actor: Actor, ref: string): Promise<CaseManagerPage | null> {
  const db = reading(actor)
  const found = await assessedCase(actor, ref, 'case.view', ['case.view'])
  if (!found) return null
  const { today, record, subject } = found
  return { today, record, managers: await caseManagersOf(db, record.serviceId, today), may: can(actor, 'case-manager.assign', subject) }
}
