'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerCheck } from '@/lib/server/agencies/answer-check'
import { chasePartner } from '@/lib/server/agencies/chase-partner'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { answerForm, chaseForm, ownAnswerForm } from './form'

/** Records a reminder. */
export async function chaseAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, chaseForm, (data) => chasePartner(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/checks?done=chased`)
}

/** Records what a partner answered. */
export async function answerAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, answerForm, ({ basis, necessity, ...data }) => answerCheck(actor, { ...data, reason: { basis, necessity } }))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/checks?done=answered`)
}

/** Answers for the sender’s own agency. */
export async function ownAnswerAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, ownAnswerForm, ({ basis, necessity, ...data }) => answerCheck(actor, { ...data, answeredBy: null, answeredOn: null, reason: { basis, necessity } }))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/checks/${sent.data.checkId}?done=answered`)
}
