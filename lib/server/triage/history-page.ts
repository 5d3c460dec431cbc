import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { historyInWords } from '@/lib/domain/triage/history-in-words'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { assessedCase } from './assessed-case'
import { earlierWithTitles, type EarlierEntry } from './earlier-with-titles'
import { namesOf } from './names-of'

/** All earlier disposals of a child, and whether and by whom the history was checked. */
export type HistoryPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'child'>
  entries: EarlierEntry[]
  says: string
  checked: { on: IsoDay; by: string | null } | null
  may: Answer
}

/** The history of a case's child; null where the reader may not see the case. */
export async function historyPage(actor: Actor, ref: string): Promise<HistoryPage | null> {
  const found = await assessedCase(actor, ref, 'triage.view', ['case.view'])
  if (!found) return null
  const { today, record, assessed, subject } = found
  const { historyCheckedOn, historyCheckedById } = record.notification
  const names = await namesOf([historyCheckedById])
  return {
    today,
    record,
    entries: earlierWithTitles(record, assessed?.edition ?? null),
    says: historyInWords(record.earlier, historyCheckedOn, today),
    checked: historyCheckedOn ? { on: historyCheckedOn, by: historyCheckedById && (names.get(historyCheckedById) ?? null) } : null,
    may: can(actor, 'history.record', subject),
  }
}
