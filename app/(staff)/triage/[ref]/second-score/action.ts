'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordSecondScore } from '@/lib/server/triage/record-second-score'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { secondScoreForm } from './form'

/** Saves a second score. */
export async function secondScoreAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, secondScoreForm, ({ aggravating, mitigating, ...data }) => recordSecondScore(actor, { ...data, factors: [...aggravating, ...mitigating] }))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}/second-score?done=scored`)
}
