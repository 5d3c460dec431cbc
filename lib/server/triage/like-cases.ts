import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/domain/access/actions'
import { CASE_STATUSES } from '@/lib/domain/intake/case-status'
import { OUTCOMES, type Outcome } from '@/lib/domain/outcome/outcome'
import {
  cellsNear, differencesInWords, HISTORIES, likenessOf, nearestCases, NEAREST, STANCES, summariseLikeCases, type LikeCasesSummary, type Likeness,
} from '@/lib/domain/triage/like-cases'
import type { Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { CaseRecord } from '../intake/case-record'
import { visibleChildSql } from '../intake/visible-child'
import type { Actor } from '../make-actor'
import type { CaseAssessment } from './assess-case'

/** A like case as it is shown: how it ended and, for whoever may open it, which it is and in what it differs. Never a name. */
export type ShownLikeCase = { outcome: Outcome; ref: string; decidedAt: Date; differs: string[] }

/** The cases nearest to one that is to be decided; those that the reader may not open are only counted. */
export type LikeCases = { likeness: Likeness; caseIds: string[]; summary: LikeCasesSummary; /** Those of them that a panel decided, or the two after it. */ byPanel: LikeCasesSummary; shown: ShownLikeCase[] }

const rows = z.array(
  z.object({
    near: z.string(), caseId: z.string(), ref: z.string(), status: z.enum(CASE_STATUSES), offence: z.string(), category: z.string(), score: z.number(),
    history: z.enum(HISTORIES), account: z.enum(STANCES), outcome: z.enum(OUTCOMES), decidedAt: z.date(), isPanel: z.boolean(),
  }),
)

/** A case with what the rules say about it, to be compared. */
type Compared = { record: Pick<CaseRecord, 'id' | 'serviceId'>; assessed: Pick<CaseAssessment, 'facts' | 'assessment' | 'edition'> }

/** The cases nearest to one, as `likeCasesOf` finds them. */
export async function likeCases(tx: Pick<Tx, '$queryRaw'>, actor: Actor, record: Compared['record'], assessed: Compared['assessed']): Promise<LikeCases | null> {
  return (await likeCasesOf(tx, actor, [{ record, assessed }])).get(record.id) ?? null
}

/**
 * The cases of the same service that were decided before and are nearest to each of these (F133), without those of children
 * that the reader may not see; nothing for a case that cannot be compared. One query for all: for each case a bounded number
 * of looks into an index, each for the newest few cases, whatever the size of the casebook.
 */
export async function likeCasesOf(tx: Pick<Tx, '$queryRaw'>, actor: Actor, compared: readonly Compared[]): Promise<Map<string, LikeCases>> {
  const asked = compared.flatMap(({ record, assessed }) => {
    const likeness = likenessOf(assessed.facts, assessed.assessment, assessed.edition)
    return likeness ? [{ record, likeness, cells: cellsNear(likeness) }] : []
  })
  if (asked.length === 0) return new Map()
  const newestIn = (same: 'offence' | 'category') => {
    const here = asked.flatMap(({ record, likeness, cells }) => cells.filter(({ by }) => by === same).map((cell) => ({ ...cell, near: record.id, serviceId: record.serviceId, key: likeness[same] })))
    return Prisma.sql`
      SELECT cell.near, found.*
      FROM unnest(${here.map(({ near }) => near)}::uuid[], ${here.map(({ serviceId }) => serviceId)}::uuid[], ${here.map(({ key }) => key)}::text[], ${here.map(({ score }) => score)}::int[], ${here.map(({ history }) => history)}::text[], ${here.map(({ account }) => account)}::text[])
           AS cell(near, "serviceId", key, score, history, account)
      CROSS JOIN LATERAL (
        SELECT l."caseId", c.ref, c.status::text AS status, l.offence, l.category, l.score, l.history, l.account, l.outcome::text AS outcome, l."decidedAt",
               (SELECT d.station <> 'triage' FROM "Decision" d WHERE d.id = l."decisionId") AS "isPanel"
        FROM "LikeCase" l JOIN "Case" c ON c.id = l."caseId" AND c.outcome = l.outcome JOIN "Child" ch ON ch.id = c."childId"
        WHERE l."serviceId" = cell."serviceId" AND ${same === 'offence' ? Prisma.sql`l.offence = cell.key` : Prisma.sql`l.category = cell.key`}
          AND l.score = cell.score AND l.history = cell.history AND l.account = cell.account
          AND l."decidedAt" < ${actor.at} AND l."caseId" <> cell.near AND ${visibleChildSql(actor)}
        ORDER BY l."decidedAt" DESC, l."caseId" LIMIT ${NEAREST}
      ) found`
  }
  const candidates = rows.parse(await tx.$queryRaw`${newestIn('offence')} UNION ALL ${newestIn('category')}`)
  return new Map(asked.map(({ record, likeness }) => {
    const nearest = nearestCases(likeness, candidates.filter(({ near }) => near === record.id))
    return [record.id, {
      likeness,
      caseIds: nearest.map(({ caseId }) => caseId),
      summary: summariseLikeCases(nearest),
      byPanel: summariseLikeCases(nearest.filter(({ isPanel }) => isPanel)),
      shown: nearest
        .filter(({ status }) => can(actor, 'case.view', { serviceId: record.serviceId, status }).allowed)
        .map((found) => ({ outcome: found.outcome, ref: found.ref, decidedAt: found.decidedAt, differs: differencesInWords(likeness, found) })),
    }]
  }))
}
