'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { readFeedback } from '@/lib/server/escalation/read-feedback'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { readForm } from './form'

/** Says that the settlement was read. */
export async function readAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, readForm, (data) => readFeedback(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}/heard?done=read`)
}
