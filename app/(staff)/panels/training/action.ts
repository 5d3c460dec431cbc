'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordTraining } from '@/lib/server/panel/record-training'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { trainingForm } from './form'

/** Records a training. */
export async function trainingAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, trainingForm, (data) => recordTraining(actor, data))
  if (!sent.done) return sent.state
  redirect('/panels/training?done=recorded')
}
