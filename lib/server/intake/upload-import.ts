import 'server-only'
import { createHash } from 'node:crypto'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { checkImport, columnName, whyNotTable, type ImportTable } from '@/lib/domain/intake/check-import'
import { importRight, type ImportKind } from '@/lib/domain/intake/import-columns'
import type { AuditDraft } from '../audit'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact, type Work } from '../transact'
import { offenceBooks, offencesNamed } from './import-context'
import { readTable } from './read-table'

/** A file that was handed in. `submits` sends its notifications straight to triage; otherwise they stay drafts. */
export type UploadedFile = { kind: ImportKind; serviceId: string; fileName: string; bytes: Uint8Array; submits: boolean }

/** What became of it: a run that can be started, one with faults that cannot, or the run that the same file was before. */
export type Uploaded = { id: string; isFaulty: boolean; isKnown: boolean }

const cellsOf = ({ header, rows }: ImportTable) => rows.map(({ cells }) => Object.fromEntries(header.map((name, index) => [columnName(name), cells[index]?.trim() ?? ''])))

/**
 * Checks a whole file before anything of it is written, and keeps the rows of a clean one or the faults of another. A file
 * that is being written or was written is known by its hash, and is not kept again.
 */
export async function uploadImport(actor: Actor, { kind, serviceId, fileName, bytes, submits }: UploadedFile): Promise<Done<Uploaded>> {
  return transact(actor, 'import.upload', async (tx): Promise<Work<Uploaded>> => {
    requireCan(actor, importRight(kind), { serviceId })
    const read = readTable(bytes)
    if ('problem' in read) throw new Refused('invalid', read.problem)
    const problem = whyNotTable(kind, read.table)
    if (problem) throw new Refused('invalid', problem)
    const fileHash = createHash('sha256').update(bytes).digest('hex')
    // Two who hand in the same file at once go one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${serviceId}`}, 0))`
    const before = await tx.importRun.findFirst({ where: { serviceId, kind, fileHash, status: { in: ['checked', 'writing', 'done'] } }, select: { id: true, status: true } })
    const about = (id: string): Pick<AuditDraft, 'serviceId' | 'subject'> => ({ serviceId, subject: `import:${id}` })
    if (before && before.status !== 'checked') return { value: { id: before.id, isFaulty: false, isKnown: true }, audit: [{ kind: 'consultation', action: 'import.view', ...about(before.id) }] }

    const today = londonDay(actor.at)
    const books = await offenceBooks(tx, today, kind === 'notifications' ? offencesNamed(cellsOf(read.table)) : [])
    const { faults, rows } = checkImport(kind, read.table, { today, submits, books })
    const isFaulty = faults.length > 0
    if (before) {
      await tx.importRow.deleteMany({ where: { runId: before.id } })
      await tx.importRun.update({ where: { id: before.id }, data: { status: 'discarded' }, select: { id: true } })
    }
    const { id } = await tx.importRun.create({
      data: {
        serviceId, kind, fileName: fileName.slice(0, 200), fileHash, submits: kind === 'notifications' && submits, status: isFaulty ? 'faulty' : 'checked',
        rowCount: rows.length, faultCount: faults.length, uploadedById: actor.personId, uploadedAt: actor.at,
      },
      select: { id: true },
    })
    // As one value each: a row would be five, and a statement takes 65,535.
    if (isFaulty) {
      const listed = JSON.stringify(faults.map((fault, index) => ({ ...fault, position: index + 1 })))
      await tx.$executeRaw`INSERT INTO "ImportFault" ("runId", position, row, "column", message) SELECT ${id}::uuid, f.position, f.row, f."column", f.message FROM jsonb_to_recordset(${listed}::jsonb) AS f(position int, row int, "column" text, message text)`
    } else {
      await tx.$executeRaw`INSERT INTO "ImportRow" ("runId", number, cells, status) SELECT ${id}::uuid, r.number, r.cells, 'pending' FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(number int, cells jsonb)`
    }
    return { value: { id, isFaulty, isKnown: false }, audit: [{ kind: 'collection', action: 'import.upload', ...about(id), after: { kind, rows: rows.length, faults: faults.length } }] }
  })
}
