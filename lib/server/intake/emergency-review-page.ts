import 'server-only'
import { z } from 'zod'
import { eventInWords } from '@/lib/domain/wording/event-words'
import { writeAudit } from '../audit'
import { Prisma } from '../generated/prisma/client'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { emergencyRows, type EmergencyRow } from './emergency-rows'

/** How many looks are listed. */
const MOST = 200

/** One emergency: who, why, what was looked at under it, and what a manager found. What was typed is there for whoever reviews it or may see the record. */
export type EmergencyReviewPage = EmergencyRow & { says: string | null; reviewSays: string | null; looked: { id: string; at: Date; what: string; ref: string | null }[]; isOpen: boolean; isYours: boolean }

/** An emergency with everything that was looked at under it, audited as a look at the child's record; null for whoever may not see it. Four queries. */
export async function emergencyReviewPage(actor: Actor, id: string): Promise<EmergencyReviewPage | null> {
  const db = reading(actor)
  if (!z.uuid().safeParse(id).success) return null
  const [row] = await emergencyRows(actor, Prisma.sql`e.id = ${id}::uuid`, 1)
  if (!row) return null
  const maySee = row.childId !== null || row.mayReview
  const access = await db.emergencyAccess.findFirstOrThrow({ where: { id }, select: { says: true, childId: true, review: { select: { says: true } } } })
  await writeAudit(db, actor, [{ kind: 'consultation', action: 'emergency.view', serviceId: row.serviceId, childId: access.childId, subject: `emergency:${id}` }])
  const looked = z.array(z.object({ id: z.string(), at: z.date(), action: z.string(), after: z.unknown(), ref: z.string().nullable() })).parse(
    await db.$queryRaw`
      SELECT v.id, v.at, v.action, v."after", c.ref FROM "AuditEvent" v LEFT JOIN "Case" c ON c.id = v."caseId"
      WHERE v."actorId" = ${row.personId}::uuid AND v.at >= ${row.openedAt} AND v.at < ${row.endsAt} AND v."after" ->> 'emergency' = ${id} AND v.kind <> 'emergency' ORDER BY v.at, v.id LIMIT ${MOST}`,
  )
  return {
    ...row, says: maySee ? access.says : null, reviewSays: maySee || row.personId === actor.personId ? (access.review?.says ?? null) : null,
    looked: looked.map(({ action, after, ref, ...look }) => ({ ...look, what: eventInWords(action, after), ref: maySee ? ref : null })),
    isOpen: row.isJustified !== false && row.endsAt > actor.at, isYours: row.personId === actor.personId,
  }
}
