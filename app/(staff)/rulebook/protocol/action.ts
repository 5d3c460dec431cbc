'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerProtocol } from '@/lib/server/admin/answer-protocol'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { answerForm } from './form'

/** Approves, declines or takes back a proposed change. */
export async function answerAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, answerForm, (data) => answerProtocol(actor, data))
  if (!sent.done) return sent.state
  redirect(`/rulebook/protocol?service=${sent.data.serviceId}&done=${sent.value.answer}`)
}
