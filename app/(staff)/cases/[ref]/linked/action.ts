'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { linkCases } from '@/lib/server/intake/link-cases'
import { unlinkCase } from '@/lib/server/intake/unlink-case'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { linkForm, unlinkForm } from './form'

/** Links the case with another one. */
export async function linkAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, linkForm, ({ ref, suggested, otherRef, reason }) => linkCases(actor, { ref, otherRef: suggested || otherRef, reason }))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/linked?done=linked`)
}

/** Takes the case out of the matter. */
export async function unlinkAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, unlinkForm, ({ ref, endReason }) => unlinkCase(actor, { ref, reason: endReason }))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/linked?done=unlinked`)
}
