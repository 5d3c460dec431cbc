import 'server-only'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { findOffence } from '@/lib/domain/gravity/edition'
import type { Imagery } from '@/lib/domain/rules/facts'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { editionInForce } from './edition'
import { takeTriageCase } from './take-triage-case'

/** The row of the matrix by which an offence that none covers is scored, and why; how imagery is recorded, where the row asks for it. */
export type MatrixRowInput = { ref: string; version: number; offenceId: string; code: string; reason: string; imagery: Imagery | null }

/** Chooses the row that scores an offence which the matrix in force does not cover (F30), or another one than before. A score that rests on the row before is taken away. */
export async function chooseMatrixRow(actor: Actor, input: MatrixRowInput): Promise<Done<{ ref: string }>> {
  return transact(actor, 'offence.choose-row', async (tx) => {
    const { record, about } = await takeTriageCase(tx, actor, 'triage.score', input)
    const edition = await editionInForce(tx, londonDay(actor.at))
    const offence = record.offences.find(({ id }) => id === input.offenceId)
    if (!offence) throw new Refused('stale', 'This offence is not in the case any more. Go back to the score and look at the offences again')
    if (offence.rowReason === null && findOffence(edition, offence.code)) throw new Refused('invalid', 'A row of the matrix covers this offence: it is scored by that one. If the offence is wrong, correct it in the notification')
    const row = findOffence(edition, input.code)
    if (!row) throw new Refused('invalid', 'The matrix edition in force today has no such row. Choose one of the list')
    const asksImagery = row.markers.includes('imagery')
    if (asksImagery && !input.imagery) throw new Refused('invalid', 'Choose how the imagery is recorded: this row asks for it')

    await tx.offence.update({
      where: { id: offence.id },
      data: { code: row.code, rowReason: input.reason, rowChosenById: actor.personId, rowChosenAt: actor.at, imagery: asksImagery ? input.imagery : null },
      select: { id: true },
    })
    const rescore = record.score !== null && offence.code !== row.code
    if (rescore) await tx.score.delete({ where: { caseId: record.id }, select: { caseId: true } })
    await tx.case.update({ where: { id: record.id }, data: { version: { increment: 1 } }, select: { id: true } })
    return {
      value: { ref: record.ref },
      audit: [{
        kind: 'alteration', action: 'offence.choose-row', ...about, subject: `offence:${offence.cjsCode ?? offence.code}`,
        before: { row: offence.rowReason === null ? null : offence.code }, after: { row: row.code, editionId: edition.id, scoreTakenAway: rescore },
      }],
    }
  })
}
