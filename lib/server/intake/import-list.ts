import 'server-only'
import { csvLine } from '@/lib/domain/intake/csv-line'
import { writeAudit } from '../audit'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { importProgress } from './import-progress'
import { importRows } from './import-rows'

/** More rows than a file may have. */
const ALL = 1_000_000

/** What became of every row of a file, or everything that is wrong in it, as a CSV file; null where there is none for this reader. */
export async function importList(actor: Actor, id: string): Promise<string | null> {
  const db = reading(actor)
  const run = await importProgress(actor, id)
  if (!run) return null
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'import.view', serviceId: run.serviceId, subject: `import:${run.id}` }])
  if (run.status === 'faulty') {
    const faults = await db.importFault.findMany({ where: { runId: run.id }, orderBy: { position: 'asc' }, select: { row: true, column: true, message: true } })
    return [csvLine(['row', 'column', 'what is wrong']), ...faults.map(({ row, column, message }) => csvLine([String(row), column, message]))].join('')
  }
  const rows = await importRows(actor, run.id, 'all', 0, ALL)
  return [csvLine(['row', 'result', 'case', 'look at this', 'why']), ...rows.map(({ number, status, ref, isToSee, says }) => csvLine([String(number), status, ref ?? '', isToSee ? 'yes' : '', says ?? '']))].join('')
}
