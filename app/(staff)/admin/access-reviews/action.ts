'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerAccessLine } from '@/lib/server/admin/answer-access-line'
import { startAccessReview } from '@/lib/server/admin/start-access-review'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { lineForm, startForm } from './form'

/** Begins a round of access review. */
export async function startAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, startForm, (data) => startAccessReview(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/access-reviews?service=${sent.data.serviceId}&done=started`)
}

/** Confirms or ends somebody's access. */
export async function answerAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, lineForm, (data) => answerAccessLine(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/access-reviews?done=${sent.value.isFinished ? 'finished' : sent.data.answer}`)
}
