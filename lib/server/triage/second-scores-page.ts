import 'server-only'
import { z } from 'zod'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay, type IsoDay } from '@/lib/domain/deadlines/iso-day'
import { isSampled } from '@/lib/domain/triage/second-score'
import { reviewSettingsInForce } from '@/lib/domain/triage/review-settings'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import { reading } from '../reading'
import { scoredUnseen } from './scored-unseen'

/** How many cases the list holds. */
const MOST = 25

const rows = z.array(z.object({ id: z.string(), ref: z.string(), scoredOn: z.string(), child: z.string() }))

/** A case that can have a second score from the reader; nothing of the first is told. */
export type ToScore = { ref: string; child: string; scoredOn: IsoDay; isSampled: boolean }

/** The page of second scores: those that were put forward first, then others to choose from. */
export type SecondScoresPage = { inHundred: number; rows: ToScore[] }

/** Cases scored by somebody else in the last four weeks that the reader has not opened since, those put forward first; null for those who give no second scores. One query. */
export async function secondScoresPage(actor: Actor): Promise<SecondScoresPage | null> {
  const db = reading(actor)
  const services = servicesWhere(actor, 'second-score.record')
  if (services.length === 0) return null
  const { secondScoresInHundred } = reviewSettingsInForce(londonDay(actor.at))
  const found = rows.parse(
    await db.$queryRaw`
      SELECT c.id, c.ref, ((s."scoredAt" AT TIME ZONE 'Europe/London')::date)::text AS "scoredOn", ch."givenNames" || ' ' || ch."familyName" AS child
      FROM "Score" s JOIN "Case" c ON c.id = s."caseId" JOIN "Child" ch ON ch.id = c."childId"
      WHERE c."serviceId" = ANY(${services}::uuid[]) AND c.status <> 'submitted' AND s."scoredAt" > ${actor.at}::timestamptz - interval '28 days' AND ${visibleChildSql(actor)}
        AND s."scoredById" <> ${actor.personId}::uuid AND c."triageById" IS DISTINCT FROM ${actor.personId}::uuid
        AND NOT EXISTS (SELECT 1 FROM "SecondScore" d WHERE d."caseId" = c.id) AND ${scoredUnseen(actor)}
      ORDER BY (('x' || right(replace(c.id::text, '-', ''), 8))::bit(32)::bigint * 100 < ${secondScoresInHundred}::bigint * 4294967296) DESC, s."scoredAt", c.id LIMIT ${MOST}`,
  )
  return { inHundred: secondScoresInHundred, rows: found.map(({ id, ...row }) => ({ ...row, isSampled: isSampled(id, secondScoresInHundred) })) }
}
