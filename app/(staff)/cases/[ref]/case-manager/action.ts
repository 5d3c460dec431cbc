'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { assignCaseManager } from '@/lib/server/triage/assign-case-manager'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { caseManagerForm } from './form'

/** Names the case manager. */
export async function assignCaseManagerAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, caseManagerForm, (data) => assignCaseManager(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}
