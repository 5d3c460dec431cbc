'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { askAuthority } from '@/lib/server/triage/ask-authority'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { askForm } from './form'

/** Asks for an authority. */
export async function askAuthorityAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, askForm, ({ asked, ...data }) => askAuthority(actor, { ...data, ...asked }))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}
