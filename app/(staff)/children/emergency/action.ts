'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { openInEmergency } from '@/lib/server/intake/open-in-emergency'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { emergencyForm } from './form'

/** Opens a restricted record in an emergency. */
export async function emergencyAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, emergencyForm, (data) => openInEmergency(actor, data))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}`)
}
