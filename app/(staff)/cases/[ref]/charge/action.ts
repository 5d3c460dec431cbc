'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordChargingDecision } from '@/lib/server/triage/record-charging-decision'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { chargeForm } from './form'

/** Records the charging decision. */
export async function chargeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, chargeForm, (data) => recordChargingDecision(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}
