import 'server-only'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { visibleChildSql } from './visible-child'

/**
 * Pairs that the actor may know of, for a query in which "DuplicatePair" goes by the name `d`: both records are open to
 * them or, once the two are merged, the one that was kept, which is restricted where either was. A record that went to
 * another service since is none of the pair's service any more.
 */
export function visiblePairSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(
    (SELECT count(*) FROM "Child" ch WHERE ch.id IN (d."firstChildId", d."secondChildId") AND ch."serviceId" = d."serviceId" AND ${visibleChildSql(actor)}) = 2
    OR EXISTS (
      SELECT 1 FROM "ChildMerge" m JOIN "Child" ch ON ch.id = m."keptChildId" WHERE m."pairId" = d.id AND m."undoneAt" IS NULL AND ch."serviceId" = d."serviceId" AND ${visibleChildSql(actor)}
    ))`
}
