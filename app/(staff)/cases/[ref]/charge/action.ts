'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordChargingDecision } from '@/lib/server/triage/record-charging-decision'
import { send, type FormState } from '../../../../form-state'
import { chargeForm } from './form'

/** Records the charging decision. */
export async function chargeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, chargeForm, (data) => recordChargingDecision(actor, data))
  if (!sent.done) {
    // The page behind the form is read again: after “somebody changed this” the next save is on the case as it is now.
    if (sent.state.refusal) refresh()
    return sent.state
  }
  redirect(`/cases/${sent.value.ref}?done=saved`)
}
