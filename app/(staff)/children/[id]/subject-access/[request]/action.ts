'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { closeAccessRequest } from '@/lib/server/retention/close-access-request'
import { markAccessItems } from '@/lib/server/retention/mark-access-items'
import { releaseAccessPack } from '@/lib/server/retention/release-access-pack'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { closeForm, markForm, releaseForm } from './form'

/** Decides about the items of one part; the page then shows the next part that waits. */
export async function markAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, markForm, (data) => markAccessItems(actor, data))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/subject-access/${sent.value.requestId}?done=saved`)
}

/** Gives the pack out. */
export async function releaseAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, releaseForm, (data) => releaseAccessPack(actor, data))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/subject-access/${sent.value.requestId}`)
}

/** Closes the request without a pack. */
export async function closeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, closeForm, ({ requestId, closedReason }) => closeAccessRequest(actor, { requestId, reason: closedReason }))
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}/subject-access/${sent.value.requestId}`)
}
