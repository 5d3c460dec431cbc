'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { askPartner } from '@/lib/server/agencies/ask-partner'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { askForm } from './form'

/** Asks a partner. */
export async function askAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, askForm, ({ basis, necessity, ...data }) => askPartner(actor, { ...data, reason: { basis, necessity } }))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/checks?done=asked`)
}
