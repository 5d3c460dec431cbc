import 'server-only'
import { z } from 'zod'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { readEarlierRow, readNotificationRow, type Cells } from '@/lib/domain/intake/import-row'
import type { AuditDraft } from '../audit'
import type { Tx } from '../db'
import { errorFields, log } from '../log'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact, type Work } from '../transact'
import { offenceBooks, offencesNamed } from './import-context'
import { takeImport, type TakenImport } from './take-import'
import { writeEarlierRow, writeNotificationRow, type RowWritten } from './write-import-row'

const cellsSchema = z.record(z.string(), z.string())

/** How far a run is: `row` was done, or there is nothing left. */
export type RowDone = { row: number; isLast: false } | { row: null; isLast: true }

/** A row that could not be written; the row and the reason go into the run. */
class RowFailed extends Error {
  constructor(readonly row: number, readonly says: string) {
    super('a row could not be written')
    this.name = 'RowFailed'
  }
}

async function write(tx: Tx, actor: Actor, run: TakenImport, cells: Cells): Promise<RowWritten> {
  const today = londonDay(actor.at)
  const isTold = run.kind === 'notifications'
  // Read again as it was checked: a day may have passed, and the matrix may be another.
  const read = isTold ? readNotificationRow(cells, { today, submits: run.submits, books: await offenceBooks(tx, today, offencesNamed([cells])) }) : readEarlierRow(cells, { today })
  if ('faults' in read) throw new Refused('invalid', `It does not fit any more: ${read.faults.map(({ column, message }) => `${column}: ${message}`).join('; ')}`)
  return 'told' in read.row ? writeNotificationRow(tx, actor, run, read.row) : writeEarlierRow(tx, actor, run, read.row)
}

const about = (run: TakenImport): Pick<AuditDraft, 'serviceId' | 'subject'> => ({ serviceId: run.serviceId, subject: `import:${run.id}` })

/** Writes the next row of a run, or ends the run where none is left; throws `RowFailed`, with nothing written, where a row cannot be written. */
async function tryNextRow(actor: Actor, id: string): Promise<Done<RowDone>> {
  return transact(actor, 'import.row', async (tx): Promise<Work<RowDone>> => {
    const run = await takeImport(tx, actor, id, true)
    if (run.status !== 'writing') throw new Refused('stale', 'This file is not being written')
    const next = await tx.importRow.findFirst({ where: { runId: id, status: 'pending' }, orderBy: { number: 'asc' }, select: { number: true, cells: true } })
    if (!next) {
      await tx.importRun.update({ where: { id }, data: { status: 'done', finishedAt: actor.at }, select: { id: true } })
      return { value: { row: null, isLast: true }, audit: [{ kind: 'collection', action: 'import.finish', ...about(run) }] }
    }
    const { number } = next
    let done: RowWritten
    try {
      done = await write(tx, actor, run, cellsSchema.parse(next.cells))
    } catch (error) {
      if (error instanceof Refused) throw new RowFailed(number, error.reason)
      log('error', 'import.row-failed', { requestId: actor.requestId, actorId: actor.personId, count: number, ...errorFields(error) })
      throw new RowFailed(number, 'Something unexpected went wrong. It stands in the server’s log')
    }
    const { status, says, isToSee, childId, caseId, events } = done
    await tx.$executeRaw`UPDATE "ImportRow" SET status = ${status}, says = ${says}, "isToSee" = ${isToSee}, "childId" = ${childId}::uuid, "caseId" = ${caseId}::uuid, cells = NULL WHERE "runId" = ${id}::uuid AND number = ${number}`
    const told = { ...about(run), childId, caseId, after: { row: number } }
    return { value: { row: number, isLast: false }, audit: [status === 'written' ? { kind: 'collection', action: 'import.row', ...told } : { kind: 'consultation', action: 'import.skip', ...told }, ...events] }
  })
}

/**
 * Writes the next row of a run in one transaction, with its events; a row that cannot be written is marked with the reason
 * and the next call goes on after it. One worker has the run at a time: a second is refused as long as the first is in a
 * row, and between two rows either may go on, so that each row is written once.
 */
export async function writeNextRow(actor: Actor, { id }: { id: string }): Promise<Done<RowDone>> {
  try {
    return await tryNextRow(actor, id)
  } catch (error) {
    if (!(error instanceof RowFailed)) throw error
    const { row, says } = error
    return transact(actor, 'import.fail', async (tx): Promise<Work<RowDone>> => {
      const run = await takeImport(tx, actor, id)
      await tx.importRow.updateMany({ where: { runId: id, number: row, status: 'pending' }, data: { status: 'failed', says } })
      return { value: { row, isLast: false }, audit: [{ kind: 'collection', action: 'import.fail', ...about(run), after: { row } }] }
    })
  }
}
