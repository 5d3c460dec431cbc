'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { closeCase } from '@/lib/server/disposal/close-case'
import { finishConditions } from '@/lib/server/disposal/finish-conditions'
import { giveOutcome } from '@/lib/server/disposal/give-outcome'
import { returnToTriage } from '@/lib/server/disposal/return-to-triage'
import { startActivity } from '@/lib/server/disposal/start-activity'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { reasonedStepForm, stepForm } from './form'

/** Gives the outcome. */
export async function giveOutcomeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, stepForm, (data) => giveOutcome(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=given`)
}

/** Starts the activity. */
export async function startActivityAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, stepForm, (data) => startActivity(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}

/** Records that the conditions were kept. */
export async function finishConditionsAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, reasonedStepForm, (data) => finishConditions(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}

/** Takes the case back to triage. */
export async function returnToTriageAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, reasonedStepForm, (data) => returnToTriage(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}

/** Closes the case. */
export async function closeCaseAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, reasonedStepForm, (data) => closeCase(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}
