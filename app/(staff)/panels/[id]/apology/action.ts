'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { sendApology } from '@/lib/server/panel/send-apology'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { apologyForm } from './form'

/** Sends the reader's own apologies. */
export async function apologyAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, apologyForm, (data) => sendApology(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=${sent.value.deputy ? 'replaced' : 'apology'}`)
}
