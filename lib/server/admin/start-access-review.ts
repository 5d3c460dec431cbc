import 'server-only'
import { accessSettingsOn } from '@/lib/domain/access/access-settings'
import { addDays, londonDay } from '@/lib/domain/deadlines/iso-day'
import type { Actor } from '../make-actor'
import { Refused, type Done } from '../refused'
import { requireCan, transact } from '../transact'

/** Begins a round of “who can see what, and when did they last” in a service: everybody who holds a post today, as they stand now. One round at a time. */
export async function startAccessReview(actor: Actor, { serviceId }: { serviceId: string }): Promise<Done<{ reviewId: string; people: number }>> {
  return transact(actor, 'access-review.start', async (tx) => {
    requireCan(actor, 'access-review.work', { serviceId })
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`access review ${serviceId}`}, 0))`
    if (await tx.accessReview.findFirst({ where: { serviceId, finishedAt: null }, select: { id: true } })) throw new Refused('stale', 'A review is under way already')
    const today = londonDay(actor.at)
    const { id } = await tx.accessReview.create({ data: { serviceId, dueOn: new Date(addDays(today, accessSettingsOn(today).reviewWithinDays)), startedById: actor.personId, startedAt: actor.at }, select: { id: true } })
    const people = await tx.$executeRaw`
      INSERT INTO "AccessReviewLine" (id, "reviewId", "personId", posts, "lastSignInAt", "lastLookAt")
      SELECT gen_random_uuid(), ${id}::uuid, t."personId", jsonb_agg(jsonb_build_object('role', t.role, 'rank', t.rank, 'organisation', o.name, 'startsOn', t."startsOn", 'endsOn', t."endsOn") ORDER BY t."startsOn", t.id),
             (SELECT max(s."createdAt") FROM "Session" s WHERE s."personId" = t."personId"),
             (SELECT e.at FROM "AuditEvent" e WHERE e."actorId" = t."personId" AND e.kind = 'consultation' AND e."serviceId" = ${serviceId}::uuid ORDER BY e.at DESC LIMIT 1)
      FROM "Post" t JOIN "Organisation" o ON o.id = t."organisationId" JOIN "Person" p ON p.id = t."personId"
      WHERE t."serviceId" = ${serviceId}::uuid AND p."disabledAt" IS NULL AND t."startsOn" <= ${today}::date AND (t."endsOn" IS NULL OR t."endsOn" >= ${today}::date) GROUP BY t."personId"`
    return { value: { reviewId: id, people }, audit: [{ kind: 'access', action: 'access-review.start', serviceId, subject: `access-review:${id}`, after: { people } }] }
  })
}
