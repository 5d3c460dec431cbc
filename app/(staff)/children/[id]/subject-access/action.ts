'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordAccessRequest } from '@/lib/server/retention/record-access-request'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { requestForm } from './form'

/** Records a request for access. */
export async function requestAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, requestForm, (data) => recordAccessRequest(actor, data))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/subject-access/${sent.value.requestId}`)
}
