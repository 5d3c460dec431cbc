import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { visibleChildSql } from './visible-child'

const found = z.array(z.object({ id: z.string() }))

/** The record that a merged one leads to, through however many merges; null where it was never merged or the reader may not see where it leads. */
export async function survivingChild(actor: Actor, id: string): Promise<string | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(id).success) return null
  const [survivor] = found.parse(
    await db.$queryRaw`
      WITH RECURSIVE trail AS (
        SELECT c."mergedIntoId" AS next FROM "Child" c WHERE c.id = ${id}::uuid AND c."mergedIntoId" IS NOT NULL
        UNION SELECT c."mergedIntoId" FROM trail JOIN "Child" c ON c.id = trail.next WHERE c."mergedIntoId" IS NOT NULL
      )
      SELECT ch.id FROM trail JOIN "Child" ch ON ch.id = trail.next
      WHERE ch."serviceId" = ANY(${servicesWhere(actor, 'child.view')}::uuid[]) AND ${visibleChildSql(actor)}`,
  )
  return survivor?.id ?? null
}
