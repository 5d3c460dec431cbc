import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import { PARTNER_KEYS, type Partner } from '@/lib/domain/agencies/partners'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { workingDaysAfter } from '@/lib/domain/deadlines/working-days'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { agencySettings } from './agency-settings'
import { caseAgencies, type ToldCheck } from './case-agencies'

/** What partners were asked about the child of a case, and the form for asking. */
export type ChecksPage = { today: IsoDay; record: Pick<CaseRecord, 'ref' | 'child' | 'status'>; checks: ToldCheck[]; ask: Answer; mayRecord: boolean; /** Partners with no check that waits. */ partners: Partner[]; usualDueOn: IsoDay }

/** The partner checks of a case, audited as a look at the child's record; null where the reader may not read them. A fixed number of queries. */
export async function checksPage(actor: Actor, ref: string): Promise<ChecksPage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const subject = { serviceId: record.serviceId, status: record.status }
  if (!can(actor, 'check.view', subject).allowed) return null
  await viewRecord(actor, record, 'check.view')
  const today = londonDay(actor.at)
  const [agencies, settings] = await Promise.all([caseAgencies(db, actor, record, subject), agencySettings(db, record.serviceId, today)])
  const checks = agencies.checks ?? []
  return {
    today, record, checks,
    ask: can(actor, 'check.ask', subject),
    mayRecord: can(actor, 'check.answer', subject).allowed,
    partners: PARTNER_KEYS.filter((partner) => !checks.some(({ agency, answer }) => agency === partner && answer === null)),
    usualDueOn: workingDaysAfter(today, settings.checkWorkingDays),
  }
}
