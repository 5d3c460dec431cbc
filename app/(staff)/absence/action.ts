'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { cancelAbsence } from '@/lib/server/triage/cancel-absence'
import { recordAbsence } from '@/lib/server/triage/record-absence'
import { send } from '../../form-send'
import type { FormState } from '../../form-state'
import { absenceForm, cancelForm } from './form'

/** Records when somebody is away and who stands in. */
export async function absenceAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, absenceForm, (data) => recordAbsence(actor, data))
  if (!sent.done) return sent.state
  redirect('/absence?done=recorded')
}

/** Calls an absence off. */
export async function cancelAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, cancelForm, (data) => cancelAbsence(actor, data))
  if (!sent.done) return sent.state
  redirect('/absence?done=cancelled')
}
