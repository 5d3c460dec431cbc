import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { CaseStatus } from '@/lib/domain/intake/case-status'
import type { ReadinessLine } from '@/lib/domain/panel/readiness'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { ownWordsOf, type OwnWordsLine } from './own-words-of'
import { readinessOfCases } from './readiness-of-cases'

/** What a panel needs for one case, as it stands, and what can be recorded of it. */
export type ReadinessPage = { ref: string; status: CaseStatus; today: IsoDay; child: CaseRecord['child']; lines: ReadinessLine[]; words: OwnWordsLine[]; mayRecord: boolean }

/** What a panel needs for a case, audited as a look at the child's record; null for whoever may not see the case by their post. A fixed number of queries. */
export async function readinessPage(actor: Actor, ref: string): Promise<ReadinessPage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const subject = { serviceId: record.serviceId, status: record.status }
  if (!can(actor, 'case.view', subject).allowed) return null
  await viewRecord(actor, record, 'readiness.view')
  const [readiness, words] = await Promise.all([readinessOfCases(db, [record.id], actor.at), ownWordsOf(db, [record.id])])
  return {
    ref: record.ref, status: record.status, today: londonDay(actor.at), child: record.child, lines: readiness.get(record.id) ?? [], words: words.get(record.id) ?? [],
    mayRecord: can(actor, 'readiness.record', subject).allowed,
  }
}
