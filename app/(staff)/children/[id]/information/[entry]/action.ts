'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { correctInformation } from '@/lib/server/agencies/correct-information'
import { shareInformation } from '@/lib/server/agencies/share-information'
import { takeBackInformation } from '@/lib/server/agencies/take-back-information'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { correctForm, shareForm, takeBackForm, withdrawForm } from './form'

/** Corrects an entry. */
export async function correctAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, correctForm, ({ childId, informationId, correctionReason, ...entry }) => correctInformation(actor, { childId, informationId, correctionReason, entry }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/information?done=corrected`)
}

/** Withdraws an entry. */
export async function withdrawAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, withdrawForm, ({ withdrawReason, ...data }) => correctInformation(actor, { ...data, correctionReason: withdrawReason, entry: null }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/information?done=corrected`)
}

/** Puts an entry before the panel of a case. */
export async function shareAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, shareForm, ({ basis, necessity, panelSays, ...data }) => shareInformation(actor, { ...data, says: panelSays, reason: { basis, necessity } }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/information?done=shared`)
}

/** Takes words back from a panel. */
export async function takeBackAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, takeBackForm, (data) => takeBackInformation(actor, data))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/information?done=taken-back`)
}
