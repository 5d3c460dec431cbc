import 'server-only'
import { createHash } from 'node:crypto'
import { can } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { checkImport, columnName, whyNotTable, type CheckedImport, type ImportTable } from '@/lib/domain/intake/check-import'
import { importRight, type ImportKind } from '@/lib/domain/intake/import-columns'
import type { AuditDraft } from '../audit'
import { db } from '../db'
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

/** Reads and checks a file; reads the database only for where offences are looked up. */
async function checked({ kind, bytes, submits }: UploadedFile, today: IsoDay): Promise<CheckedImport | { problem: string }> {
  const read = readTable(bytes)
  if ('problem' in read) return read
  const problem = whyNotTable(kind, read.table)
  if (problem) return { problem }
  const books = await offenceBooks(db, today, kind === 'notifications' ? offencesNamed(cellsOf(read.table)) : [])
  return checkImport(kind, read.table, { today, submits, books })
}

/**
 * Checks a whole file before anything of it is written, and keeps the rows of a clean one or the faults of another. A file
 * that is being written or was written is known by its hash, and is not kept again.
 */
export async function uploadImport(actor: Actor, file: UploadedFile): Promise<Done<Uploaded>> {
  const { kind, serviceId, fileName, bytes, submits } = file
  // A large file takes seconds, which are not spent inside the transaction; nobody's file is read who may hand in none.
  const found = can(actor, importRight(kind), { serviceId }).allowed ? await checked(file, londonDay(actor.at)) : null
  return transact(actor, 'import.upload', async (tx): Promise<Work<Uploaded>> => {
    requireCan(actor, importRight(kind), { serviceId })
    if (!found || 'problem' in found) throw new Refused('invalid', found?.problem ?? 'The file was not read')
    const fileHash = createHash('sha256').update(bytes).digest('hex')
    // Two who hand in the same file at once go one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${serviceId}`}, 0))`
    const before = await tx.importRun.findFirst({ where: { serviceId, kind, fileHash, status: { in: ['checked', 'writing', 'done'] } }, select: { id: true, status: true } })
    const about = (id: string): Pick<AuditDraft, 'serviceId' | 'subject'> => ({ serviceId, subject: `import:${id}` })
    if (before && before.status !== 'checked') return { value: { id: before.id, isFaulty: false, isKnown: true }, audit: [{ kind: 'consultation', action: 'import.view', ...about(before.id) }] }

    const { faults, rows } = found
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
