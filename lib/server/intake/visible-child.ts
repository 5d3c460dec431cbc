import 'server-only'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'

/**
 * Children whose records are open to the actor as far as restriction goes (F16): unrestricted, or restricted and the actor
 * named. A record that was merged into another is open to nobody: it is found under the other. Services are the caller's to narrow.
 */
export function visibleChild(actor: Actor): Prisma.ChildWhereInput {
  return { mergedIntoId: null, OR: [{ restricted: false }, { access: { some: { personId: actor.personId, endedAt: null } } }] }
}

/** The same condition in SQL, for a query in which the table "Child" goes by the name `ch`. */
export function visibleChildSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(ch."mergedIntoId" IS NULL AND (NOT ch.restricted OR EXISTS (SELECT 1 FROM "ChildAccess" access WHERE access."childId" = ch.id AND access."personId" = ${actor.personId}::uuid AND access."endedAt" IS NULL)))`
}
