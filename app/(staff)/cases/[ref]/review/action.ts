'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { agreeReview } from '@/lib/server/triage/agree-review'
import { answerReviewQuery } from '@/lib/server/triage/answer-review-query'
import { overturnReview } from '@/lib/server/triage/overturn-review'
import { queryReview } from '@/lib/server/triage/query-review'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { answerQueryForm, reviewForm } from './form'

/** Agrees with a decision, asks about it, or overturns it. */
export async function reviewAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, reviewForm, (data) => {
    const { ref, reviewId } = data
    if (data.answer === 'agree') return agreeReview(actor, { ref, reviewId, note: data.text })
    return data.answer === 'query' ? queryReview(actor, { ref, reviewId, question: data.text }) : overturnReview(actor, { ref, reviewId, reason: data.text })
  })
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/review?done=${sent.data.answer}`)
}

/** Answers the manager’s question. */
export async function answerQueryAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, answerQueryForm, (data) => answerReviewQuery(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/review?done=answered`)
}
