import 'server-only'
import { can, type Answer } from '@/lib/domain/access/actions'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence } from '@/lib/domain/gravity/edition'
import { offenceTitle } from '@/lib/domain/offences/offence-choice'
import type { CaseRecord } from '../intake/case-record'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { assessedCase } from './assessed-case'
import { editionInForce } from './edition'

/** The form on which an offence that no row covers gets the row that scores it. */
export type MatrixRowPage = {
  today: IsoDay
  record: Pick<CaseRecord, 'ref' | 'version' | 'child'>
  offence: { id: string; title: string; cjsCode: string | null; committedOn: IsoDay; imagery: string | null }
  /** What the list says of the court that can try it; null where it is not on the list. */
  listed: { modeOfTrial: string | null; recordable: boolean } | null
  saved: { code: string; reason: string } | null
  rows: { code: string; title: string; category: string; score: number; modeOfTrial: string }[]
  notice: string | null
  may: Answer
}

/** The page for one offence of a case; null where the reader may not see the case, or where a row covers the offence. */
export async function matrixRowPage(actor: Actor, ref: string, offenceId: string): Promise<MatrixRowPage | null> {
  const db = reading(actor)
  const found = await assessedCase(actor, ref, 'triage.view', ['case.view'])
  if (!found) return null
  const { today, record, subject } = found
  const edition = await editionInForce(db, today)
  const offence = record.offences.find(({ id }) => id === offenceId)
  if (!offence || (offence.rowReason === null && findOffence(edition, offence.code))) return null
  const { id, cjsCode, committedOn, imagery, code, rowReason } = offence
  return {
    today,
    record,
    offence: { id, title: offence.cjsTitle ?? offenceTitle(edition, offence), cjsCode, committedOn, imagery },
    listed: cjsCode ? await db.nationalOffence.findFirst({ where: { code: cjsCode }, select: { modeOfTrial: true, recordable: true } }) : null,
    saved: rowReason === null ? null : { code, reason: rowReason },
    rows: edition.offences.map((row) => ({ code: row.code, title: row.offence, category: row.category, score: row.score, modeOfTrial: row.modeOfTrial })),
    notice: edition.notice ?? null,
    may: can(actor, 'triage.score', subject),
  }
}
