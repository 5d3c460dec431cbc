'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { sendBack } from '@/lib/server/triage/send-back'
import { takeBack } from '@/lib/server/triage/take-back'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { sendBackForm, takeBackForm } from './form'

/** Sends sections of a notification back for more. */
export async function sendBackAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, sendBackForm, (data) => sendBack(actor, data))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}?done=sent-back`)
}

/** Takes a case back into triage without an answer. */
export async function takeBackAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, takeBackForm, (data) => takeBack(actor, data))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}?done=taken-back`)
}
