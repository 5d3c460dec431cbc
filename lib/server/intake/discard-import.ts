import 'server-only'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { takeImport } from './take-import'

/** Throws away what was kept of a file of which nothing was written: its rows and its faults. That it was handed in stays. */
export async function discardImport(actor: Actor, { id }: { id: string }): Promise<Done<{ id: string }>> {
  return transact(actor, 'import.discard', async (tx) => {
    const { serviceId, status } = await takeImport(tx, actor, id)
    if (status === 'writing' || status === 'done') throw new Refused('stale', 'This file was written, or is being written, and stays')
    if (status === 'discarded') throw new Refused('stale', 'This file was thrown away already')
    await tx.importRow.deleteMany({ where: { runId: id } })
    await tx.importFault.deleteMany({ where: { runId: id } })
    await tx.importRun.update({ where: { id }, data: { status: 'discarded' }, select: { id: true } })
    return { value: { id }, audit: [{ kind: 'erasure', action: 'import.discard', serviceId, subject: `import:${id}` }] }
  })
}
