import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { writePageKey, type PageKey } from '@/lib/domain/intake/page-key'
import { OUTCOMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { clockStanding, type ClockStanding } from '@/lib/domain/triage/clock-in-words'
import { REVIEW_STATUSES, type ReviewStatus } from '@/lib/domain/triage/decision-review'
import { Prisma } from '../generated/prisma/client'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'

/** How many reviews the queue shows at once. */
export const REVIEWS_PAGE_SIZE = 25

const rows = z.array(
  z.object({
    id: z.string(), ref: z.string(), child: z.string(), status: z.enum(REVIEW_STATUSES), openedAt: z.date(), dueOn: z.string(), choice: z.string(), outcome: z.enum(OUTCOMES).nullable(),
    decidedAt: z.date(), decidedBy: z.string().nullable(), isOwn: z.boolean(),
  }),
)

/** A decision that waits for its review. */
export type ReviewRow = { id: string; ref: string; child: string; status: ReviewStatus; choice: string; outcome: Outcome | null; decidedOn: IsoDay; decidedBy: string | null; clock: ClockStanding; isOwn: boolean }

/** Decisions that kept a case from the panel and wait for a manager, oldest first; null where the reader reviews none. One query. */
export async function reviewsPage(actor: Actor, after: PageKey | null): Promise<{ today: IsoDay; rows: ReviewRow[]; next: string | null } | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'review.list')
  if (services.length === 0) return null
  const today = londonDay(actor.at)
  const later = after ? Prisma.sql`AND (r."openedAt", r.id) > (${after.at}, ${after.id}::uuid)` : Prisma.empty
  const found = rows.parse(
    await db.$queryRaw`
      SELECT r.id, c.ref, ch."givenNames" || ' ' || ch."familyName" AS child, r.status::text AS status, r."openedAt", r."dueOn"::text AS "dueOn", d.choice, d.outcome::text AS outcome,
             d."decidedAt", p.name AS "decidedBy",
             coalesce(d."decidedById" = ${actor.personId}::uuid OR c."triageById" = ${actor.personId}::uuid, false) AS "isOwn"
      FROM "DecisionReview" r JOIN "Decision" d ON d.id = r."decisionId" JOIN "Case" c ON c.id = r."caseId" JOIN "Child" ch ON ch.id = c."childId" LEFT JOIN "Person" p ON p.id = d."decidedById"
      WHERE r.status IN ('open', 'queried') AND c."serviceId" = ANY(${services}::uuid[]) AND ${visibleChildSql(actor)} ${later}
      ORDER BY r."openedAt", r.id LIMIT ${REVIEWS_PAGE_SIZE + 1}`,
  )
  const shown = found.slice(0, REVIEWS_PAGE_SIZE)
  const last = shown[shown.length - 1]
  return {
    today,
    rows: shown.map(({ openedAt: _openedAt, dueOn, decidedAt, ...row }) => ({ ...row, decidedOn: londonDay(decidedAt), clock: { ...clockStanding({ name: 'assessment-due', due: dueOn }, today), name: 'Review' } })),
    next: found.length > REVIEWS_PAGE_SIZE && last ? writePageKey({ at: last.openedAt, id: last.id }) : null,
  }
}
