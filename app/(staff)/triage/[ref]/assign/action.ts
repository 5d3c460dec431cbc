'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { assignTriage } from '@/lib/server/triage/assign-triage'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { assignForm } from './form'

/** Gives a case to a triage officer. */
export async function assignAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, assignForm, (data) => assignTriage(actor, data))
  if (!sent.done) return sent.state
  redirect('/triage?done=assigned')
}
