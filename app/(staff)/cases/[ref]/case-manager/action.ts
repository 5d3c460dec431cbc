'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { assignCaseManager } from '@/lib/server/triage/assign-case-manager'
import { send, type FormState } from '../../../../form-state'
import { caseManagerForm } from './form'

/** Names the case manager. */
export async function assignCaseManagerAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, caseManagerForm, (data) => assignCaseManager(actor, data))
  if (!sent.done) {
    // The page behind the form is read again: after “somebody changed this” the next save is on the case as it is now.
    if (sent.state.refusal) refresh()
    return sent.state
  }
  redirect(`/cases/${sent.value.ref}?done=saved`)
}
