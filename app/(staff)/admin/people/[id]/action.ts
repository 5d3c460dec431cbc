'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { disablePerson } from '@/lib/server/admin/disable-person'
import { enablePerson } from '@/lib/server/admin/enable-person'
import { endSessions } from '@/lib/server/admin/end-sessions'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { accountForm, reasonedAccountForm } from './form'

/** Closes an account. */
export async function disablePersonAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, reasonedAccountForm, (data) => disablePerson(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/people/${sent.value.personId}?done=closed`)
}

/** Opens an account again. */
export async function enablePersonAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, reasonedAccountForm, (data) => enablePerson(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/people/${sent.value.personId}?done=opened`)
}

/** Signs somebody out everywhere. */
export async function endSessionsAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, accountForm, (data) => endSessions(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/people/${sent.value.personId}?done=signed-out`)
}
