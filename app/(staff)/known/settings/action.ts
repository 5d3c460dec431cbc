'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { setAgencySettings } from '@/lib/server/agencies/set-agency-settings'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { settingsForm } from './form'

/** Sets the duty number and the clocks. */
export async function setAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, settingsForm, (data) => setAgencySettings(actor, data))
  if (!sent.done) return sent.state
  redirect('/known/settings?done=set')
}
