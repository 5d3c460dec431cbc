'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { endHandOver } from '@/lib/server/agencies/end-hand-over'
import { offerChild } from '@/lib/server/agencies/offer-child'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { ELSEWHERE, endForm, offerForm } from './form'

/** Offers a child to another service. */
export async function offerAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, offerForm, ({ to, basis, necessity, ...data }) => offerChild(actor, { ...data, toServiceId: to === ELSEWHERE ? null : to, sharing: { basis, necessity } }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/hand-over?done=offered`)
}

/** Withdraws an offer, or ends caretaking; whoever cannot open the record any more goes to the list. */
export async function endAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, endForm, ({ handOverId, endedOn, endReason }) => endHandOver(actor, { handOverId, endedOn, reason: endReason }))
  if (!sent.done) return sent.state
  redirect(sent.value.isOurs ? `/children/${sent.value.childId}/hand-over?done=ended` : '/hand-overs?done=ended')
}
