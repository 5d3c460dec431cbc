import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import type { CaseRecord } from './case-record'
import { recordByReference } from './record-by-reference'
import { sameCrimeReference, sameMatter, type SameMatter, type SameReference } from './same-matter'
import { viewRecord } from './view-record'

/** The form on which a case is linked with others of the same matter. */
export type LinkedCasesPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'child' | 'notification'>
  others: SameMatter[]
  suggested: SameReference[]
  may: Answer
}

/** The cases of the same matter, and those that may be; null where the reader may not see the case. Five queries. */
export async function linkedCasesPage(actor: Actor, ref: string): Promise<LinkedCasesPage | null> {
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const subject = { serviceId: record.serviceId, status: record.status }
  if (!can(actor, 'case.view', subject).allowed) return null
  await viewRecord(actor, record, 'case.linked-view')
  const [others, suggested] = await Promise.all([sameMatter(actor, record), sameCrimeReference(actor, record, record.notification.crimeReference)])
  return { today: londonDay(actor.at), record, others, suggested, may: can(actor, 'case.link', subject) }
}
