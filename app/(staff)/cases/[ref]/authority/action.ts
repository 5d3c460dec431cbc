'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerAuthority } from '@/lib/server/triage/answer-authority'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { answerForm } from './form'

/** Gives or refuses the authority that was asked for. */
export async function answerAuthorityAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, answerForm, (data) => answerAuthority(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}
