'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { authoriseDecision } from '@/lib/server/disposal/authorise-decision'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { authorisationForm } from './form'

/** Authorises the decision that waits, or returns it. */
export async function authoriseAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, authorisationForm, (data) => authoriseDecision(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=${sent.data.answer}`)
}
