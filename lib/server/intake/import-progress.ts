import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { importRight, IMPORT_KINDS, type ImportKind } from '@/lib/domain/intake/import-columns'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

const found = z.array(
  z.object({
    id: z.string(), serviceId: z.string(), kind: z.enum(IMPORT_KINDS), fileName: z.string(), submits: z.boolean(), status: z.enum(['faulty', 'checked', 'writing', 'done', 'discarded']),
    rowCount: z.number(), faultCount: z.number(), uploadedById: z.string(), uploadedAt: z.date(), startedById: z.string().nullable(), startedAt: z.date().nullable(), finishedAt: z.date().nullable(),
    pending: z.number(), written: z.number(), skipped: z.number(), failed: z.number(), toSee: z.number(),
  }),
)

/** A file and how far it is; says nothing of a child. */
export type ImportProgress = z.infer<typeof found>[number] & { kind: ImportKind }

/** How far a file is, for whoever may import such files in its service; null for everybody else. One query. */
export async function importProgress(actor: Actor, id: string): Promise<ImportProgress | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(id).success) return null
  const services = actor.posts.map((post) => post.serviceId)
  const [run] = found.parse(
    await db.$queryRaw`
      SELECT run.*, counts.* FROM "ImportRun" run, LATERAL (
        SELECT count(*) FILTER (WHERE status = 'pending')::int AS pending, count(*) FILTER (WHERE status = 'written')::int AS written, count(*) FILTER (WHERE status = 'skipped')::int AS skipped,
               count(*) FILTER (WHERE status = 'failed')::int AS failed, count(*) FILTER (WHERE "isToSee")::int AS "toSee"
        FROM "ImportRow" r WHERE r."runId" = run.id
      ) counts
      WHERE run.id = ${id}::uuid AND run."serviceId" = ANY(${services}::uuid[])`,
  )
  return run && can(actor, importRight(run.kind), { serviceId: run.serviceId }).allowed ? run : null
}
