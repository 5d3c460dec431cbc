'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerAction } from '@/lib/server/panel/answer-action'
import { moveAction } from '@/lib/server/panel/move-action'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { answerForm, moveForm } from './form'

/** Says what became of it. */
export async function answerActionAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, answerForm, (data) => answerAction(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/actions/${sent.data.actionId}?done=answered`)
}

/** Gives it to somebody else, or another day. */
export async function moveActionAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, moveForm, (data) => moveAction(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/actions/${sent.data.actionId}?done=moved`)
}
