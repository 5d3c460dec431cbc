'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordSharing } from '@/lib/server/agencies/record-sharing'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { sharingForm } from './form'

/** Records a sharing. */
export async function recordSharingAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, sharingForm, ({ basis, necessity, ...data }) => recordSharing(actor, { ...data, reason: { basis, necessity } }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/sharing?done=recorded`)
}
