'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { addToMinutes } from '@/lib/server/panel/add-to-minutes'
import { signMinutes } from '@/lib/server/panel/sign-minutes'
import { signMinutesApart } from '@/lib/server/panel/sign-minutes-apart'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { addendumForm, signApartForm, signForm } from './form'

/** Signs the minutes. */
export async function signAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, signForm, (data) => signMinutes(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}/minutes?done=signed`)
}

/** Signs the part about a case that was set apart. */
export async function signApartAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, signApartForm, (data) => signMinutesApart(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}/minutes?done=apart`)
}

/** Adds to signed minutes. */
export async function addAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, addendumForm, (data) => addToMinutes(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}/minutes?done=added#addenda`)
}
