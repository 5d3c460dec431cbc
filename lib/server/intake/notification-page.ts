import 'server-only'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { rightToSave, rightToSubmit } from '@/lib/domain/intake/rights-to-save'
import { openSections, type Section } from '@/lib/domain/intake/sections'
import { choiceValue, offenceTitle, type NamedOffence } from '@/lib/domain/offences/offence-choice'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { namesOf } from '../triage/names-of'
import { editionById, editionInForce } from '../triage/edition'
import type { CaseRecord } from './case-record'
import { choiceByValue } from './choice-by-value'
import { recordByReference } from './record-by-reference'
import { viewRecord } from './view-record'

/** A saved offence as the form shows it, by the value that stands for it there. */
export type OffenceOnForm = { id: string; value: string; title: string; asksImagery: boolean; committedOn: IsoDay; place: string; imagery: string | null }

/** The notification's form with what is saved, and what the reader may do with it. */
export type NotificationPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'status' | 'child' | 'notification' | 'victims' | 'referral' | 'sentBack'>
  /** The sections that are open to the reader. */
  sections: Section[]
  /** Who sent some of them back, while they wait. */
  sentBackBy: string | null
  offences: OffenceOnForm[]
  edition: { name: string; notice: string | null }
  maySave: boolean
  /** Whoever may not record victims does not see them here either. */
  mayRecordVictims: boolean
  maySubmit: boolean
}

/** The notification of a case, audited as a look at the child's record; null where the reader may not see it. */
export async function notificationPage(actor: Actor, ref: string): Promise<NotificationPage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const subject = { serviceId: record.serviceId, status: record.status }
  const maySave = can(actor, rightToSave(record), subject).allowed
  if (!maySave && !can(actor, 'case.view', subject).allowed) return null
  const mayRecordVictims = can(actor, 'victim.record', subject).allowed
  await viewRecord(actor, record, 'notification.view')
  const submitRight = rightToSubmit(record)
  const today = londonDay(actor.at)
  const edition = record.score ? await editionById(db, record.score.editionId) : await editionInForce(db, today)
  const valueOf = ({ code, cjsCode, rowReason }: NamedOffence) => choiceValue({ code: rowReason !== null && cjsCode ? cjsCode : code, cjsCode })
  const byValue = await choiceByValue(edition, record.offences.map(valueOf))
  return {
    today,
    record: {
      ref: record.ref, version: record.version, status: record.status, child: record.child, notification: record.notification, referral: record.referral, sentBack: record.sentBack,
      victims: mayRecordVictims ? record.victims : [],
    },
    sections: openSections(record).filter((section) => section !== 'victims' || mayRecordVictims),
    sentBackBy: record.sentBack && ((await namesOf([record.sentBack.askedById])).get(record.sentBack.askedById) ?? null),
    offences: record.offences.map(({ id, committedOn, place, imagery, ...offence }) => {
      const value = valueOf(offence)
      return { id, value, title: byValue(value)?.choice.title ?? offenceTitle(edition, offence), asksImagery: byValue(value)?.choice.imagery ?? imagery !== null, committedOn, place, imagery }
    }),
    edition: { name: edition.name, notice: edition.notice ?? null },
    maySave,
    mayRecordVictims,
    maySubmit: submitRight !== null && can(actor, submitRight, subject).allowed,
  }
}
