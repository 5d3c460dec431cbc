'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { claimCase } from '@/lib/server/triage/claim-case'
import { send, type FormState } from '../../../form-state'
import { claimForm, takeOverForm } from './form'

/** Takes a case into triage. */
export async function claimAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, claimForm, (data) => claimCase(actor, data))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}?done=taken`)
}

/** Takes a case over from a colleague. */
export async function takeOverAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, takeOverForm, (data) => claimCase(actor, data))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}?done=taken`)
}
