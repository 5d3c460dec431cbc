'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { addPerson } from '@/lib/server/admin/add-person'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { personForm } from './form'

/** Adds somebody. The password is never sent back to the page. */
export async function addPersonAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, personForm, (data) => addPerson(actor, data))
  if (!sent.done) return { ...sent.state, values: { ...sent.state.values, password: '' } }
  redirect(`/admin/people/${sent.value.personId}?done=added`)
}
