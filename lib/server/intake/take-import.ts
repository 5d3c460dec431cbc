import 'server-only'
import { z } from 'zod'
import { importRight, IMPORT_KINDS } from '@/lib/domain/intake/import-columns'
import type { Tx } from '../db'
import type { Actor } from '../make-actor'
import { Refused } from '../refused'
import { requireCan } from '../transact'

const taken = z.array(z.object({ id: z.string(), serviceId: z.string(), kind: z.enum(IMPORT_KINDS), submits: z.boolean(), status: z.enum(['faulty', 'checked', 'writing', 'done', 'discarded']) }))

/** A run that was taken for a change. */
export type TakenImport = z.infer<typeof taken>[number]

/** Says that somebody else has the run at this instant. */
export const TAKEN_BY_ANOTHER = 'Somebody else is writing this file at this moment'

/**
 * Takes a run for the rest of the transaction, for somebody who may import such files in its service. Where another has it,
 * the call waits; with `isOnlyIfFree` it is refused instead.
 */
export async function takeImport(tx: Tx, actor: Actor, id: string, isOnlyIfFree = false): Promise<TakenImport> {
  const services = actor.posts.map((post) => post.serviceId)
  const isId = z.uuid().safeParse(id).success
  const rows = taken.parse(
    !isId ? [] : isOnlyIfFree
      ? await tx.$queryRaw`SELECT id, "serviceId", kind, submits, status FROM "ImportRun" WHERE id = ${id}::uuid AND "serviceId" = ANY(${services}::uuid[]) FOR NO KEY UPDATE SKIP LOCKED`
      : await tx.$queryRaw`SELECT id, "serviceId", kind, submits, status FROM "ImportRun" WHERE id = ${id}::uuid AND "serviceId" = ANY(${services}::uuid[]) FOR NO KEY UPDATE`,
  )
  const [run] = rows
  if (!run) {
    if (isOnlyIfFree && isId && (await tx.importRun.count({ where: { id, serviceId: { in: services } } })) > 0) throw new Refused('stale', TAKEN_BY_ANOTHER)
    throw new Refused('not-found', 'This import does not exist, or you may not see it', { subject: `import:${id}` })
  }
  requireCan(actor, importRight(run.kind), { serviceId: run.serviceId }, { subject: `import:${id}` })
  return run
}
