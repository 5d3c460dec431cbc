'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { endPost } from '@/lib/server/admin/end-post'
import { send } from '../../../../../../form-send'
import type { FormState } from '../../../../../../form-state'
import { endPostForm } from './form'

/** Ends a post. */
export async function endPostAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, endPostForm, (data) => endPost(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/people/${sent.value.personId}?done=ended`)
}
