import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { namesOf } from '../triage/names-of'
import type { CaseRecord } from './case-record'
import { recordByReference } from './record-by-reference'
import { viewRecord } from './view-record'

/** A referral as its page shows it, with whether the reader may end it. */
export type ReferralPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'status' | 'child'> & { referral: NonNullable<CaseRecord['referral']> }
  endedBy: string | null
  mayEnd: boolean
  mayEdit: boolean
}

/** Who referred a child, what they ask for and how it ended; null where the police told, or the reader may not see the case. */
export async function referralPage(actor: Actor, ref: string): Promise<ReferralPage | null> {
  const record = await recordByReference(actor, ref)
  if (!record?.referral) return null
  const subject = { serviceId: record.serviceId, status: record.status }
  const mayEnd = can(actor, 'referral.end', subject).allowed && !record.referral.policeInvolved
  if (!mayEnd && !can(actor, 'case.view', subject).allowed) return null
  await viewRecord(actor, record, 'case.view')
  const { referral } = record
  return {
    today: londonDay(actor.at),
    record: { ...record, referral },
    endedBy: referral.endedById && ((await namesOf([referral.endedById])).get(referral.endedById) ?? null),
    mayEnd,
    mayEdit: can(actor, 'facts.record', subject).allowed,
  }
}
