'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { addPost } from '@/lib/server/admin/add-post'
import { send } from '../../../../../../form-send'
import type { FormState } from '../../../../../../form-state'
import { postForm } from './form'

/** Gives a further post. */
export async function addPostAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, postForm, (data) => addPost(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/people/${sent.value.personId}?done=post`)
}
