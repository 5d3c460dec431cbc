'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerErasure } from '@/lib/server/retention/answer-erasure'
import { keepLonger } from '@/lib/server/retention/keep-longer'
import { liftHold } from '@/lib/server/retention/lift-hold'
import { placeHold } from '@/lib/server/retention/place-hold'
import { proposeErasure } from '@/lib/server/retention/propose-erasure'
import { reviewHold } from '@/lib/server/retention/review-hold'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { answerForm, holdForm, keepForm, liftForm, proposeForm, reviewForm } from './form'

/** Keeps a record longer. */
export async function keepAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, keepForm, ({ childId, keepUntil, keepReason }) => keepLonger(actor, { childId, keepUntil, reason: keepReason }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/retention?done=saved`)
}

/** Puts a record under a legal hold. */
export async function holdAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, holdForm, ({ childId, holdGround, holdReason, holdReviewOn }) => placeHold(actor, { childId, ground: holdGround, reason: holdReason, reviewOn: holdReviewOn }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/retention?done=saved`)
}

/** Lets a legal hold go on. */
export async function reviewAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, reviewForm, ({ childId, reviewReason, reviewOn }) => reviewHold(actor, { childId, reason: reviewReason, reviewOn }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/retention?done=saved`)
}

/** Lifts a legal hold. */
export async function liftAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, liftForm, ({ childId, liftReason }) => liftHold(actor, { childId, reason: liftReason }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/retention?done=saved`)
}

/** Proposes an erasure. */
export async function proposeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, proposeForm, ({ childId, eraseGround, eraseReason }) => proposeErasure(actor, { childId, ground: eraseGround, reason: eraseReason }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/retention?done=proposed`)
}

/** Answers a proposal; after an erasure there is no record to go back to, but its stub. */
export async function answerAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, answerForm, ({ proposalId, answer, answerReason }) => answerErasure(actor, { proposalId, answer, reason: answerReason }))
  if (!sent.done) return sent.state
  redirect(sent.value.erased ? `/oversight/retention/${sent.value.erasureId}` : `/children/${sent.value.childId}/retention?done=answered`)
}
