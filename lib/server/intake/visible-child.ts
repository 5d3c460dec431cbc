import 'server-only'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'

const named = (actor: Actor): Prisma.ChildWhereInput => ({ access: { some: { personId: actor.personId, endedAt: null } } })
const namedSql = (actor: Actor) => Prisma.sql`EXISTS (SELECT 1 FROM "ChildAccess" access WHERE access."childId" = ch.id AND access."personId" = ${actor.personId}::uuid AND access."endedAt" IS NULL)`

/**
 * Children whose records the actor may change as far as restriction goes (F16): unrestricted, or restricted and the actor
 * named. A record that was merged into another is open to nobody: it is found under the other. So is one that was erased: its stub is elsewhere. Services are the caller's to narrow.
 */
export function changeableChild(actor: Actor): Prisma.ChildWhereInput {
  return { mergedIntoId: null, erasedAt: null, OR: [{ restricted: false }, named(actor)] }
}

/** The same condition in SQL, for a query in which the table "Child" goes by the name `ch`. */
export function changeableChildSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(ch."mergedIntoId" IS NULL AND ch."erasedAt" IS NULL AND (NOT ch.restricted OR ${namedSql(actor)}))`
}

/** Records that stand open to the actor in an emergency, in SQL as above. */
export function emergencySql(actor: Actor): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM "EmergencyAccess" emergency LEFT JOIN "EmergencyReview" answered ON answered."accessId" = emergency.id
    WHERE emergency."childId" = ch.id AND emergency."personId" = ${actor.personId}::uuid AND emergency."openedAt" <= ${actor.at} AND emergency."endsAt" > ${actor.at} AND answered."isJustified" IS NOT FALSE)`
}

/** Children whose records the actor may look at: those that they may change and, to look at only, those that stand open to them in an emergency. */
export function visibleChild(actor: Actor): Prisma.ChildWhereInput {
  const emergency = { personId: actor.personId, openedAt: { lte: actor.at }, endsAt: { gt: actor.at }, OR: [{ review: { is: null } }, { review: { is: { isJustified: true } } }] }
  return { mergedIntoId: null, erasedAt: null, OR: [{ restricted: false }, named(actor), { emergencies: { some: emergency } }] }
}

/** The same condition in SQL, as above. */
export function visibleChildSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(ch."mergedIntoId" IS NULL AND ch."erasedAt" IS NULL AND (NOT ch.restricted OR ${namedSql(actor)} OR ${emergencySql(actor)}))`
}

/** Children whom figures count, in SQL as above: those whom the actor may see, and those of whom only codes are left. */
export function countedChildSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${visibleChildSql(actor)} OR (ch."mergedIntoId" IS NULL AND ch."erasedAt" IS NOT NULL))`
}
