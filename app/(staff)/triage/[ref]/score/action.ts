'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordScore } from '@/lib/server/triage/record-score'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { scoreForm } from './form'

/** Saves the score of a case. */
export async function scoreAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, scoreForm, ({ aggravating, mitigating, ...data }) => recordScore(actor, { ...data, factors: [...aggravating, ...mitigating] }))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}?done=scored`)
}
