'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerAuthority } from '@/lib/server/triage/answer-authority'
import { send, type FormState } from '../../../../form-state'
import { answerForm } from './form'

/** Gives or refuses the authority that was asked for. */
export async function answerAuthorityAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, answerForm, (data) => answerAuthority(actor, data))
  if (!sent.done) {
    // The page behind the form is read again: after “somebody changed this” the next save is on the case as it is now.
    if (sent.state.refusal) refresh()
    return sent.state
  }
  redirect(`/cases/${sent.value.ref}?done=saved`)
}
