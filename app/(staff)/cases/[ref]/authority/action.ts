'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerAuthority } from '@/lib/server/triage/answer-authority'
import { takeBackLapsed } from '@/lib/server/triage/take-back-lapsed'
import { withdrawAuthority } from '@/lib/server/triage/withdraw-authority'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { answerForm, takeBackForm, withdrawForm } from './form'

/** Gives or refuses the authority that was asked for. */
export async function answerAuthorityAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, answerForm, (data) => answerAuthority(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}

/** Withdraws the request. */
export async function withdrawAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, withdrawForm, (data) => withdrawAuthority(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}

/** Takes back a case whose request has lapsed, and goes on to asking again. */
export async function takeBackAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, takeBackForm, (data) => takeBackLapsed(actor, data))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}/authority`)
}
