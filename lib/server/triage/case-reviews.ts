import 'server-only'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import type { ReviewStatus } from '@/lib/domain/triage/decision-review'
import { alertInWords } from '@/lib/domain/triage/alert-reasons'
import { db } from '../db'
import { namesOf } from './names-of'

/** A manager’s question about a decision, and its answer. */
export type ToldQuery = { id: string; question: string; askedBy: string; askedAt: Date; answer: string | null; answeredBy: string | null; answeredAt: Date | null }

/** The review of one decision as a case tells it. */
export type ToldReview = { id: string; decisionId: string; status: ReviewStatus; openedAt: Date; dueOn: IsoDay; closedBy: string | null; closedAt: Date | null; reason: string | null; effect: string | null; queries: ToldQuery[] }

/** An alert about one decision as a case tells it. */
export type ToldAlert = { id: string; decisionId: string; reasons: string[]; raisedAt: Date; acknowledgedBy: string | null; acknowledgedAt: Date | null; note: string | null }

/** The reviews of a case’s decisions and the alerts that they raised, oldest first. Four queries; says nothing about who may see them. */
export async function caseReviews(caseId: string): Promise<{ reviews: ToldReview[]; alerts: ToldAlert[] }> {
  const [reviews, alerts] = await Promise.all([
    db.decisionReview.findMany({
      where: { caseId }, orderBy: { openedAt: 'asc' }, take: 50,
      select: {
        id: true, decisionId: true, status: true, openedAt: true, dueOn: true, closedById: true, closedAt: true, reason: true, effect: true,
        queries: { orderBy: { askedAt: 'asc' }, take: 50, select: { id: true, question: true, askedById: true, askedAt: true, answer: true, answeredById: true, answeredAt: true } },
      },
    }),
    db.decisionAlert.findMany({ where: { caseId }, orderBy: { raisedAt: 'asc' }, take: 50, select: { id: true, decisionId: true, reasons: true, raisedAt: true, acknowledgedById: true, acknowledgedAt: true, note: true } }),
  ])
  const names = await namesOf([...reviews.flatMap((row) => [row.closedById, ...row.queries.flatMap((query) => [query.askedById, query.answeredById])]), ...alerts.map((row) => row.acknowledgedById)])
  const nameOf = (id: string | null): string | null => (id ? (names.get(id) ?? null) : null)
  return {
    reviews: reviews.map(({ closedById, dueOn, queries, ...row }) => ({
      ...row,
      dueOn: dueOn.toISOString().slice(0, 10),
      closedBy: nameOf(closedById),
      queries: queries.map(({ askedById, answeredById, ...query }) => ({ ...query, askedBy: nameOf(askedById) ?? '', answeredBy: nameOf(answeredById) })),
    })),
    alerts: alerts.map(({ acknowledgedById, reasons, ...row }) => ({ ...row, reasons: alertInWords(reasons), acknowledgedBy: nameOf(acknowledgedById) })),
  }
}
