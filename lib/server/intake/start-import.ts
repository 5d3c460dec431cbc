import 'server-only'
import { z } from 'zod'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { transact } from '../transact'
import { takeImport } from './take-import'

/** Begins to write a file that was checked, or the rows of one that could not be written before. The rows themselves are written by `writeNextRow`. */
export async function startImport(actor: Actor, { id }: { id: string }): Promise<Done<{ id: string }>> {
  return transact(actor, 'import.start', async (tx) => {
    const found = z.uuid().safeParse(id).success ? await tx.importRun.findUnique({ where: { id }, select: { serviceId: true } }) : null
    // Nobody begins another file of the service until this is committed.
    if (found) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${found.serviceId}`}, 0))`
    const { serviceId, status } = await takeImport(tx, actor, id)
    if (status === 'faulty' || status === 'discarded') throw new Refused('stale', 'Nothing of this file can be written. Hand in one without faults')
    if (status === 'writing') throw new Refused('stale', 'This file is being written already')
    const { count } = status === 'done' ? await tx.importRow.updateMany({ where: { runId: id, status: 'failed' }, data: { status: 'pending', says: null } }) : { count: 1 }
    if (count === 0) throw new Refused('stale', 'This file was written already, and no row of it failed')
    const other = await tx.importRun.count({ where: { serviceId, status: 'writing' } })
    if (other > 0) throw new Refused('stale', 'Another file of your service is being written. Wait until it is done, or let it go on if it has stopped')
    await tx.importRun.update({ where: { id }, data: { status: 'writing', startedById: actor.personId, startedAt: actor.at, finishedAt: null }, select: { id: true } })
    return { value: { id }, audit: [{ kind: 'collection', action: 'import.start', serviceId, subject: `import:${id}` }] }
  })
}
