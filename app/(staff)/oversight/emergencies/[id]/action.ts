'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { reviewEmergency } from '@/lib/server/intake/review-emergency'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { reviewForm } from './form'

/** Records what a manager found about an emergency. */
export async function reviewAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, reviewForm, (data) => reviewEmergency(actor, data))
  if (!sent.done) return sent.state
  redirect('/oversight/emergencies?done=reviewed')
}
