'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { askAuthority } from '@/lib/server/triage/ask-authority'
import { send, type FormState } from '../../../../form-state'
import { askForm } from './form'

/** Asks for an authority. */
export async function askAuthorityAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, askForm, ({ ref, version, asked, reason }) => askAuthority(actor, { ref, version, ...asked, reason }))
  if (!sent.done) {
    // The page behind the form is read again: after “somebody changed this” the next save is on the case as it is now.
    if (sent.state.refusal) refresh()
    return sent.state
  }
  redirect(`/cases/${sent.value.ref}?done=saved`)
}
