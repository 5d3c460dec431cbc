import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { packAgencies, type ToldCheck } from './case-agencies'
import { seatsOfAgency } from './seats-of-agency'

/** One check with what may be done about it. `asOwn` says that the reader answers for their own agency at a panel. */
export type CheckPage = { today: IsoDay; record: Pick<CaseRecord, 'ref' | 'child'>; check: ToldCheck; mayOpenCase: boolean; mayChase: boolean; mayAnswer: boolean; asOwn: boolean }

/** One partner check, audited as a look at the child's record; null where the reader may neither read nor answer it. A fixed number of queries. */
export async function checkPage(actor: Actor, ref: string, checkId: string): Promise<CheckPage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  const check = record ? (await packAgencies(db, record)).checks.find(({ id }) => id === checkId) : undefined
  if (!record || !check) return null
  const subject = { serviceId: record.serviceId, status: record.status, seatHolders: await seatsOfAgency(db, record.id, check.agency) }
  const asOwn = can(actor, 'check.answer-own', subject).allowed
  const mayRead = can(actor, 'check.view', subject).allowed
  if (!asOwn && !mayRead) return null
  await viewRecord(actor, record, 'check.view')
  return {
    today: londonDay(actor.at), record, check, asOwn,
    mayOpenCase: mayRead,
    mayChase: check.answer === null && can(actor, 'check.chase', subject).allowed,
    mayAnswer: asOwn || can(actor, 'check.answer', subject).allowed,
  }
}
