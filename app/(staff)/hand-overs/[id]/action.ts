'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerHandOver } from '@/lib/server/agencies/answer-hand-over'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { answerForm } from './form'

/** Accepts or declines a child. */
export async function answerHandOverAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, answerForm, (data) => answerHandOver(actor, data))
  if (!sent.done) return sent.state
  redirect(sent.value.answer === 'accepted' ? `/children/${sent.value.childId}?done=saved` : '/hand-overs?done=declined')
}
