import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence } from '@/lib/domain/gravity/edition'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { assessedCase } from './assessed-case'

/** The page on which the charging decision is recorded. */
export type ChargePage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'child' | 'status'>
  sentOn: IsoDay
  offences: string[]
  /** Whether the CPS decides, by the rules; null where that is not known. */
  cpsDecides: boolean | null
  may: Answer
}

/** The page on which the charging decision is recorded; null where the reader may not see the case. */
export async function chargePage(actor: Actor, ref: string): Promise<ChargePage | null> {
  const found = await assessedCase(actor, ref, 'charge.view', ['case.view'])
  if (!found) return null
  const { today, record, assessed, subject } = found
  const cps = assessed?.assessment.outcomes.CHARGE.findings.find(({ rule }) => rule === 'charge.cps')
  const onFacts = cps?.authorised?.onFacts ?? cps?.verdict
  return {
    today,
    record,
    sentOn: londonDay(record.statusSince),
    offences: record.offences.map(({ code }) => (assessed && findOffence(assessed.edition, code)?.offence) ?? code),
    cpsDecides: onFacts === 'fail' ? true : onFacts === 'pass' ? false : null,
    may: can(actor, 'charge.record', subject),
  }
}
