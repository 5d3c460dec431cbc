'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordVictims } from '@/lib/server/victim/record-victims'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { victimsOf } from '../../../../form-victims'
import { victimsForm } from './form'

/** Saves who was harmed, what they were told and what they said. */
export async function recordVictimsAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, victimsForm, ({ victims, ...rest }) => recordVictims(actor, { ...rest, victims: victimsOf(victims) }))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=saved`)
}
