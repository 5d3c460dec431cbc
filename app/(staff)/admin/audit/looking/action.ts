'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerPointedLook } from '@/lib/server/admin/answer-pointed-look'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { lookingForm } from './form'

/** Records what came of looking into something that was pointed out. */
export async function lookingAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, lookingForm, (data) => answerPointedLook(actor, data))
  if (!sent.done) return sent.state
  redirect('/admin/audit/looking?done=answered')
}
