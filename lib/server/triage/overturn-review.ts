import 'server-only'
import { overturnEffect, type OverturnEffect } from '@/lib/domain/triage/decision-review'
import { moveCase } from '../intake/take-case'
import type { Actor } from '../make-actor'
import type { Done } from '../refused'
import { transact } from '../transact'
import { takeReview, type ReviewInput } from './take-review'

/** A manager overturns a decision, with the reason: the case goes back to triage where the outcome can still be stopped; otherwise the overturning is kept as a finding. */
export async function overturnReview(actor: Actor, input: ReviewInput & { reason: string }): Promise<Done<{ ref: string; effect: OverturnEffect }>> {
  return transact(actor, 'review.overturn', async (tx) => {
    const { record, review, about } = await takeReview(tx, actor, input)
    const asked = record.requests.find(({ status }) => status === 'asked')
    const effect = overturnEffect({ status: record.status, isGiven: record.disposal !== null, waitsFor: asked?.returnStatus ?? null })
    await tx.decisionReview.update({ where: { id: review.id }, data: { status: 'overturned', effect, closedById: actor.personId, closedAt: actor.at, reason: input.reason }, select: { id: true } })
    if (effect === 'returned') {
      if (asked) await tx.authorityRequest.update({ where: { id: asked.id }, data: { status: 'withdrawn', decidedById: actor.personId, decidedAt: actor.at, decisionReason: 'The decision was overturned at its review' }, select: { id: true } })
      if (record.outcome) await tx.authority.updateMany({ where: { caseId: record.id, outcome: record.outcome, withdrawnAt: null }, data: { withdrawnAt: actor.at } })
      await moveCase(tx, actor, record, 'in_triage', { outcome: null })
    }
    return {
      value: { ref: record.ref, effect },
      audit: [{
        kind: 'alteration', action: 'review.overturn', ...about,
        before: { review: review.status, status: record.status, outcome: record.outcome }, after: { review: 'overturned', effect, ...(effect === 'returned' ? { status: 'in_triage' } : {}) },
      }],
    }
  })
}
