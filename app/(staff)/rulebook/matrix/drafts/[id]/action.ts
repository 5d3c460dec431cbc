'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { publishEdition } from '@/lib/server/admin/publish-edition'
import { putAsideDraft } from '@/lib/server/admin/put-aside-draft'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { publishForm, putAsideForm } from './form'

/** Publishes a draft. */
export async function publishAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, publishForm, (data) => publishEdition(actor, data))
  if (!sent.done) return sent.state
  redirect('/rulebook/matrix/editions?done=published')
}

/** Puts a draft aside. */
export async function putAsideAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, putAsideForm, (data) => putAsideDraft(actor, data))
  if (!sent.done) return sent.state
  redirect('/rulebook/matrix/editions?done=aside')
}
