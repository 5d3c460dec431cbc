import 'server-only'
import { can, type Action, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { hasMarker } from '@/lib/domain/gravity/edition'
import { disclosureOf, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { missingBeforeGiving, missingBeforeStart } from '@/lib/domain/outcome/before-giving'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import type { Assessment } from '@/lib/domain/rules/assessment'
import type { CaseRecord } from '../intake/case-record'
import { recordByReference } from '../intake/record-by-reference'
import { viewRecord } from '../intake/view-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessCase } from '../triage/assess-case'

/** What the outcome's pages show: what is recorded, what the rules find, what it means later, and what the reader may do. */
export type OutcomePage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'status' | 'outcome' | 'child' | 'disposalFacts' | 'disposal'>
  assessment: Assessment | null
  notice: string | null
  disclosure: Disclosure | null
  /** What has to be recorded before it is given, or before its activity starts, beside what the rules ask. */
  missing: { beforeGiving: string[]; beforeStart: string[] }
  /** The activity's end has gone by and nobody recorded that it was completed. */
  isOverdue: boolean
  may: Record<'outcome.record' | 'outcome.start' | 'outcome.give' | 'outcome.finish' | 'outcome.return' | 'case.close', Answer>
}

/** The outcome of a case (`outcome` where its form is opened before it is decided), audited as a look at the child's record; null where the reader may not see it. */
export async function outcomePage(actor: Actor, ref: string, outcome: Outcome | null): Promise<OutcomePage | null> {
  const db = reading(actor)
  const record = await recordByReference(actor, ref)
  if (!record) return null
  const subject = { serviceId: record.serviceId, status: record.status }
  if (!can(actor, 'case.view', subject).allowed) return null
  await viewRecord(actor, record, 'outcome.view')
  const assessed = await assessCase(db, record, actor.at)
  const shown = outcome ?? record.outcome
  const today = londonDay(actor.at)
  const isKnife = assessed !== null && hasMarker(assessed.edition, record.offences.map(({ code }) => code), 'knife-possession')
  const endsOn = record.disposalFacts?.activityEndsOn
  const may = (action: Action) => can(actor, action, subject)
  return {
    today,
    record,
    assessment: assessed?.assessment ?? null,
    notice: assessed?.edition.notice ?? null,
    disclosure: shown && disclosureOf({ id: record.ref, outcome: shown, givenOn: record.disposal?.givenOn ?? today, conditionsEndOn: record.disposal?.conditionsEndOn ?? record.disposalFacts?.conditionsEndOn, asOf: today }),
    missing: { beforeGiving: shown ? missingBeforeGiving(shown, record.disposalFacts, { isKnife }) : [], beforeStart: missingBeforeStart(record.disposalFacts, today) },
    isOverdue: record.status === 'under_way' && !record.disposal && !!endsOn && endsOn < today && !record.disposalFacts?.activityCompletedOn,
    may: {
      'outcome.record': may('outcome.record'), 'outcome.start': may('outcome.start'), 'outcome.give': may('outcome.give'),
      'outcome.finish': may('outcome.finish'), 'outcome.return': may('outcome.return'), 'case.close': may('case.close'),
    },
  }
}
