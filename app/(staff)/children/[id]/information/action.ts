'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordInformation } from '@/lib/server/agencies/record-information'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { informationForm } from './form'

/** Records police information. */
export async function recordInformationAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, informationForm, ({ basis, necessity, ...data }) => recordInformation(actor, { ...data, reason: { basis, necessity } }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/information?done=recorded`)
}
