'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordAssessment } from '@/lib/server/panel/record-assessment'
import { recordOwnWords } from '@/lib/server/panel/record-own-words'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { extendedForm, receivedForm, wordsForm } from './form'

/** Records what the child or the parents said. */
export async function wordsAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, wordsForm, (data) => recordOwnWords(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.data.ref}/readiness?done=words`)
}

/** Records that the assessment came in. */
export async function receivedAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, receivedForm, (data) => recordAssessment(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.data.ref}/readiness?done=received`)
}

/** Extends the assessment's clock. */
export async function extendedAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, extendedForm, (data) => recordAssessment(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.data.ref}/readiness?done=extended`)
}
