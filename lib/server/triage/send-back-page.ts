import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { sectionsOf, type Section } from '@/lib/domain/intake/sections'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { namesOf } from './names-of'

/** What the page shows on which sections are sent back, or taken back without an answer. */
export type SendBackPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'status' | 'child' | 'sentBack'>
  sections: Section[]
  /** Who answers: whoever sent the notification. */
  sentBy: string | null
  maySendBack: boolean
  mayTakeBack: boolean
  /** Why neither is possible here. */
  reason: string | null
}

/** A case’s sections that may be sent back for more; null where the reader has no part in that. */
export async function sendBackPage(actor: Actor, ref: string): Promise<SendBackPage | null> {
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const subject = { serviceId: record.serviceId, status: record.status, claimedBy: record.triageById }
  const [send, take] = [can(actor, 'triage.send-back', subject), can(actor, 'triage.take-back', subject)]
  if (!send.allowed && send.because === 'role') return null
  await viewRecord(actor, record, 'triage.view')
  const { submittedById } = record.notification
  return {
    today: londonDay(actor.at),
    record,
    sections: sectionsOf(record.referral),
    sentBy: submittedById && ((await namesOf([submittedById])).get(submittedById) ?? null),
    maySendBack: send.allowed,
    mayTakeBack: take.allowed,
    reason: send.allowed || take.allowed ? null : send.reason,
  }
}
