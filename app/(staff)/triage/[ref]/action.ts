'use server'

import { notFound, redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { claimCase } from '@/lib/server/triage/claim-case'
import { send } from '../../../form-send'
import { valuesOf, type FormState } from '../../../form-state'
import { claimForm, takeOverForm } from './form'

/** Takes a case into triage. Whoever was too late lands on the page that says who has it. */
export async function claimAction(form: FormData): Promise<void> {
  const actor = await requireActor()
  const parsed = claimForm.safeParse(valuesOf(form))
  if (!parsed.success) notFound()
  const done = await claimCase(actor, { ref: parsed.data.ref, takeOverReason: null })
  // “You have it already” is what somebody reads who pressed twice.
  const isTaken = done.ok || done.refusal.kind === 'invalid'
  redirect(`/triage/${encodeURIComponent(parsed.data.ref)}?done=${isTaken ? 'taken' : 'not-taken'}`)
}

/** Takes a case over from a colleague. */
export async function takeOverAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, takeOverForm, (data) => claimCase(actor, data))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}?done=taken`)
}
