import 'server-only'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'

/**
 * True where the actor has not looked at a case since it was scored, so that a score of theirs is a blind one: the audit
 * record knows of every look. In SQL, for a query in which "Case" goes by `c` and "Score" by `s`.
 */
export function scoredUnseen(actor: Actor): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT 1 FROM "AuditEvent" seen WHERE seen."caseId" = c.id AND seen."actorId" = ${actor.personId}::uuid AND seen.at >= s."scoredAt"
    AND seen.kind IN ('consultation', 'alteration') AND seen.action NOT IN ('second-score.view', 'second-score.record'))`
}
