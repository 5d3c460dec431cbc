'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { acknowledgeAlert } from '@/lib/server/triage/acknowledge-alert'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { alertForm } from './form'

/** Acknowledges an alert. */
export async function acknowledgeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, alertForm, (data) => acknowledgeAlert(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/alert?done=acknowledged`)
}
