import { acknowledgeAlert } from '@/lib/server/triage/acknowledge-alert'
import { agreeReview } from '@/lib/server/triage/agree-review'
import { answerReviewQuery } from '@/lib/server/triage/answer-review-query'
import { assignTriage } from '@/lib/server/triage/assign-triage'
import { cancelAbsence } from '@/lib/server/triage/cancel-absence'
import { overturnReview } from '@/lib/server/triage/overturn-review'
import { queryReview } from '@/lib/server/triage/query-review'
import { recordAbsence } from '@/lib/server/triage/record-absence'
import { recordSecondScore } from '@/lib/server/triage/record-second-score'
import { takeBackLapsed } from '@/lib/server/triage/take-back-lapsed'
import { withdrawAuthority } from '@/lib/server/triage/withdraw-authority'
import { as } from '../../../../prisma/scenarios/as'
import { CAST } from '../../../../prisma/scenarios/cast'
import { caseInTriage } from '../../../support/case-in-triage'
import { owner as db } from '../../../support/owner'
import { settled } from '../../../support/settle'
import type { Call } from '../call'

const at = new Date('2026-11-22T10:20:00Z')
const kept: Record<string, { ref: string; id: string; requestId: string }> = {}

/** A case of its own whose review stands as it is told. */
async function reviewed(key: string, status: 'open' | 'queried'): Promise<void> {
  const made = await caseInTriage({ at, score: { final: 2 } })
  const decision = await db.decision.create({
    data: { caseId: made.id, station: 'triage', choice: 'settle', outcome: 'OC8', rationale: {}, decidedById: CAST.triage.id, decidedAt: at, facts: {}, assessment: {}, ruleset: 'x', editionId: 'starter-1', settings: {} },
  })
  await db.case.update({ where: { id: made.id }, data: { status: 'to_be_given', outcome: 'OC8' } })
  const review = await db.decisionReview.create({
    data: { caseId: made.id, decisionId: decision.id, status, openedAt: at, dueOn: at, ...(status === 'queried' ? { queries: { create: { question: 'Why?', askedById: CAST.operations.id, askedAt: at } } } : {}) },
  })
  const alert = await db.decisionAlert.create({ data: { caseId: made.id, decisionId: decision.id, reasons: ['violence'], raisedAt: at } })
  kept[key] = { ref: made.ref, id: review.id, requestId: alert.id }
}

/** A case of its own in which an authority has been asked for. */
async function asked(key: string, expiresOn: string): Promise<void> {
  const made = await caseInTriage({ at, score: { final: 2 } })
  await db.case.update({ where: { id: made.id }, data: { status: 'awaiting_authority' } })
  const request = await db.authorityRequest.create({ data: { caseId: made.id, authority: 'inspector', outcome: 'YC', reason: 'x', askedById: CAST.triage.id, askedAt: at, expiresOn: new Date(expiresOn), returnStatus: 'in_triage' } })
  kept[key] = { ref: made.ref, id: made.id, requestId: request.id }
}

function of(key: string): { ref: string; id: string; requestId: string } {
  const found = kept[key]
  if (!found) throw new Error(`${key} was not prepared`)
  return found
}

/** Valid calls of the changes about reviews, alerts, second scores, ends of requests, sharing out and cover. */
export const REVIEW_CALLS: readonly Call[] = [
  { file: 'lib/server/triage/agree-review.ts', right: 'review.decide', by: 'operations', prepare: () => reviewed('agree', 'open'), call: (actor) => agreeReview(actor, { ref: of('agree').ref, reviewId: of('agree').id, note: null }) },
  { file: 'lib/server/triage/query-review.ts', right: 'review.decide', by: 'chair', prepare: () => reviewed('query', 'open'), call: (actor) => queryReview(actor, { ref: of('query').ref, reviewId: of('query').id, question: 'Was a supervisor told?' }) },
  { file: 'lib/server/triage/overturn-review.ts', right: 'review.decide', by: 'operations', prepare: () => reviewed('overturn', 'open'), call: (actor) => overturnReview(actor, { ref: of('overturn').ref, reviewId: of('overturn').id, reason: 'The panel should hear it.' }) },
  { file: 'lib/server/triage/answer-review-query.ts', right: 'review.answer', by: 'triage', nor: ['secondTriage'], prepare: () => reviewed('answer', 'queried'), call: (actor) => answerReviewQuery(actor, { ref: of('answer').ref, reviewId: of('answer').id, answer: 'Yes.' }) },
  { file: 'lib/server/triage/acknowledge-alert.ts', right: 'alert.acknowledge', by: 'operations', prepare: () => reviewed('alert', 'open'), call: (actor) => acknowledgeAlert(actor, { ref: of('alert').ref, alertId: of('alert').requestId, note: 'Read.' }) },
  { file: 'lib/server/triage/withdraw-authority.ts', right: 'authority.withdraw', by: 'triage', nor: ['secondTriage', 'caseManager', 'operations'], prepare: () => asked('withdraw', '2026-12-04'), call: (actor) => withdrawAuthority(actor, { ref: of('withdraw').ref, requestId: of('withdraw').requestId, reason: 'Not needed.' }) },
  { file: 'lib/server/triage/take-back-lapsed.ts', right: 'authority.take-back', by: 'secondTriage', prepare: () => asked('lapsed', '2026-11-20'), call: (actor) => takeBackLapsed(actor, { ref: of('lapsed').ref, requestId: of('lapsed').requestId }) },
  {
    file: 'lib/server/triage/assign-triage.ts', right: 'triage.assign', by: 'sergeant',
    prepare: async () => {
      const made = await caseInTriage({ at, status: 'submitted' })
      kept.assign = { ref: made.ref, id: made.id, requestId: String(made.version) }
    },
    call: (actor) => assignTriage(actor, { ref: of('assign').ref, version: Number(of('assign').requestId), officerId: CAST.triage.id, reason: 'To share the work.' }),
  },
  {
    file: 'lib/server/triage/record-second-score.ts', right: 'second-score.record', by: 'operations', nor: ['triage'],
    prepare: async () => {
      const made = await caseInTriage({ at, score: { final: 2 } })
      kept.second = { ref: made.ref, id: made.id, requestId: '' }
    },
    call: (actor) => recordSecondScore(actor, { ref: of('second').ref, factors: [], final: 2, rationale: null }),
  },
  { file: 'lib/server/triage/record-absence.ts', right: 'absence.record', by: 'senior', call: (actor) => recordAbsence(actor, { coverId: CAST.superintendent.id, startsOn: '2027-03-01', endsOn: '2027-03-05' }) },
  {
    file: 'lib/server/triage/cancel-absence.ts', right: 'absence.record', by: 'service', nor: ['operations', 'inspector'],
    prepare: async () => {
      const { absenceId } = settled(await recordAbsence(as('service', at), { coverId: CAST.chair.id, startsOn: '2027-03-01', endsOn: '2027-03-05' }))
      kept.absence = { ref: '', id: absenceId, requestId: '' }
    },
    call: (actor) => cancelAbsence(actor, { absenceId: of('absence').id }),
  },
]
