import 'server-only'
import { z } from 'zod'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { DEFERRAL_REASONS, type DeferralReason } from '@/lib/domain/panel/deferral-reasons'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { namesOf } from '../triage/names-of'
import { laterMeetings, type LaterMeeting } from './later-meetings'
import { waitingDeferral } from './waiting-deferral'

/** A case that was deferred again, before the manager who decides. */
export type DeferralPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'child'>
  deferrals: { nth: number; reason: DeferralReason; missing: string; owner: string; newDay: IsoDay; by: string; at: Date; answer: { decision: string; reason: string } | null }[]
  isWaiting: boolean
  wishedMeetingId: string | null
  decide: Answer
  later: LaterMeeting[]
}

/** Every deferral of a case, and what the reader may decide, audited as a look at the child's record; null where there is none or the reader may not see it. */
export async function deferralPage(actor: Actor, ref: string): Promise<DeferralPage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record || !can(actor, 'case.view', { serviceId: record.serviceId, status: record.status }).allowed) return null
  const [deferrals, waiting, later] = await Promise.all([
    db.deferral.findMany({
      where: { caseId: record.id }, orderBy: { deferredAt: 'asc' }, take: 50,
      select: { nth: true, reason: true, missing: true, ownerId: true, newDay: true, deferredById: true, deferredAt: true, answer: { select: { decision: true, reason: true } } },
    }),
    waitingDeferral(db, record.id),
    laterMeetings(record.serviceId, record.id, actor.at),
  ])
  if (deferrals.length === 0) return null
  await viewRecord(actor, record, 'deferral.view')
  const names = await namesOf(deferrals.flatMap((one) => [one.ownerId, one.deferredById]))
  return {
    today: londonDay(actor.at), record,
    deferrals: deferrals.map(({ ownerId, deferredById, deferredAt, newDay, reason, ...rest }) => ({
      ...rest, reason: z.enum(DEFERRAL_REASONS).parse(reason), owner: names.get(ownerId) ?? 'somebody', by: names.get(deferredById) ?? 'somebody', at: deferredAt, newDay: newDay.toISOString().slice(0, 10),
    })),
    isWaiting: waiting !== null,
    wishedMeetingId: waiting?.toMeetingId ?? null,
    decide: can(actor, 'deferral.decide', { serviceId: record.serviceId, status: record.status, workOf: waiting ? [{ personId: waiting.deferredById, work: 'you deferred the case' }] : [] }),
    later,
  }
}
