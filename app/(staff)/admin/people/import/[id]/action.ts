'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { applyPeopleFile } from '@/lib/server/admin/apply-people-file'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { applyForm } from './form'

/** Does what a checked file says. */
export async function applyFileAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, applyForm, ({ fileId, shown }) => applyPeopleFile(actor, { fileId, shown }))
  if (!sent.done) return sent.state
  redirect(`/admin/people/import/${sent.data.fileId}?done=applied`)
}
