import 'server-only'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence } from '@/lib/domain/gravity/edition'
import type { Imagery, Place } from '@/lib/domain/rules/facts'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { coverageFor } from '../triage/coverage'
import { editionById, editionInForce } from '../triage/edition'
import type { CaseRecord } from './case-record'

/** An offence as a form sends it: a row of the matrix, a code of the national list with a row that covers it, or a code that none covers and that stands for itself. */
export type OffenceAnswer = { code: string; cjsCode?: string | null; committedOn: IsoDay; place: Place; imagery: Imagery | null }

/** An offence as it is written down. */
export type OffenceRow = Required<OffenceAnswer> & { cjsTitle: string | null; rowReason: string | null; rowChosenById: string | null; rowChosenAt: Date | null }

/**
 * The offences of a case as they are written down: each code with its title in the national list, and with the row that
 * an officer chose for it before. Refuses what neither the matrix nor the list holds, and a row that does not cover its code.
 */
export async function namedOffences(tx: Tx, actor: Actor, record: CaseRecord, offences: readonly OffenceAnswer[]): Promise<OffenceRow[]> {
  const edition = record.score ? await editionById(tx, record.score.editionId) : await editionInForce(tx, londonDay(actor.at))
  const coverage = await coverageFor(tx, edition)
  const codes = offences.flatMap(({ cjsCode }) => cjsCode ?? [])
  const listed = codes.length > 0 ? await tx.nationalOffence.findMany({ where: { code: { in: codes }, modeOfTrial: { not: null } }, select: { code: true, title: true } }) : []
  const titles = new Map(listed.map(({ code, title }) => [code, title]))
  return offences.map((offence) => {
    const { code, committedOn, place, imagery } = offence
    const told = { committedOn, place, imagery, cjsCode: offence.cjsCode ?? null }
    const { cjsCode } = told
    const cjsTitle = cjsCode && (titles.get(cjsCode) ?? null)
    if (cjsCode && !cjsTitle) throw new Refused('invalid', 'One of the offences is not in the national list. Choose it again')
    const same = record.offences.find((saved) => saved.cjsCode === cjsCode && (saved.code === code || (saved.rowReason !== null && code === cjsCode)))
    // What was written down before stays so, with its chosen row, whatever the lists say now.
    if (same) return { ...told, code: same.code, cjsTitle: same.cjsTitle, rowReason: same.rowReason, rowChosenById: same.rowChosenById, rowChosenAt: same.rowChosenAt }
    const row = findOffence(edition, code)
    if (!row && code !== cjsCode) throw new Refused('invalid', 'One of the offences is not in the matrix edition that this case is scored with')
    if (row && cjsCode && !coverage.rowsOf(cjsCode).includes(row)) throw new Refused('invalid', `“${row.offence}” does not cover the offence ${cjsCode}. Choose it again`)
    return { ...told, code, cjsTitle, rowReason: null, rowChosenById: null, rowChosenAt: null }
  })
}
