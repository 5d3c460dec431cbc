import 'server-only'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { assessedCase } from './assessed-case'
import { caseReviews, type ToldAlert } from './case-reviews'

/** The alerts of one case, those that wait first. */
export type AlertPage = { today: IsoDay; record: Pick<CaseRecord, 'ref' | 'child' | 'status' | 'outcome' | 'notification'>; waiting: ToldAlert[]; acknowledged: ToldAlert[] }

/** The page on which an alert is acknowledged; null where the reader may not. */
export async function alertPage(actor: Actor, ref: string): Promise<AlertPage | null> {
  const found = await assessedCase(actor, ref, 'alert.view', ['alert.acknowledge'])
  if (!found) return null
  const { alerts } = await caseReviews(found.record.id)
  return { today: found.today, record: found.record, waiting: alerts.filter((alert) => !alert.acknowledgedAt), acknowledged: alerts.filter((alert) => alert.acknowledgedAt) }
}
