import 'server-only'
import { writeAudit } from '../audit'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { namesOf } from '../triage/names-of'
import { importProgress, type ImportProgress } from './import-progress'
import { importRows, type ImportRowShown, type RowsShown } from './import-rows'

/** How many faults or rows a page shows. */
const PAGE_SIZE = 50

/** A fault of a file, in its place in the list. */
export type FaultShown = { position: number; row: number; column: string; message: string }

/** One file: how far it is, who handed it in and began it, a page of its faults or of its rows, and where the next page begins. */
export type ImportPage = { run: ImportProgress; uploadedBy: string | null; startedBy: string | null; faults: FaultShown[]; rows: ImportRowShown[]; next: number | null }

/** One file with a page of its faults or rows; null where there is none for this reader. Four queries. */
export async function importPage(actor: Actor, id: string, which: RowsShown, after: number): Promise<ImportPage | null> {
  const db = reading(actor)
  const run = await importProgress(actor, id)
  if (!run) return null
  const names = await namesOf([run.uploadedById, run.startedById])
  const faults = run.status === 'faulty'
    ? await db.importFault.findMany({ where: { runId: run.id, position: { gt: after } }, orderBy: { position: 'asc' }, take: PAGE_SIZE + 1, select: { position: true, row: true, column: true, message: true } })
    : []
  const rows = run.status === 'writing' || run.status === 'done' ? await importRows(actor, run.id, which, after, PAGE_SIZE + 1) : []
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'import.view', serviceId: run.serviceId, subject: `import:${run.id}` }])
  const places = [...faults.map(({ position }) => position), ...rows.map(({ number }) => number)]
  return {
    run,
    uploadedBy: names.get(run.uploadedById) ?? null,
    startedBy: run.startedById ? (names.get(run.startedById) ?? null) : null,
    faults: faults.slice(0, PAGE_SIZE),
    rows: rows.slice(0, PAGE_SIZE),
    next: places.length > PAGE_SIZE ? (places[PAGE_SIZE - 1] ?? null) : null,
  }
}
