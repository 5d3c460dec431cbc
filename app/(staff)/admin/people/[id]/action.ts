'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { disablePerson } from '@/lib/server/admin/disable-person'
import { enablePerson } from '@/lib/server/admin/enable-person'
import { endOneSession } from '@/lib/server/admin/end-one-session'
import { endSessions } from '@/lib/server/admin/end-sessions'
import { invitePerson } from '@/lib/server/admin/invite-person'
import { liftLock } from '@/lib/server/admin/lift-lock'
import { resetSecondFactor } from '@/lib/server/admin/reset-second-factor'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { accountForm, reasonedAccountForm, sessionForm } from './form'

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

/** Ends one session of somebody. */
export async function endOneSessionAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, sessionForm, (data) => endOneSession(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/people/${sent.value.personId}?done=session-ended`)
}

/** Lets somebody try to sign in again. */
export async function liftLockAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, accountForm, (data) => liftLock(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/people/${sent.value.personId}?done=lifted`)
}

/** Takes away somebody’s authenticator app. */
export async function resetSecondFactorAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, reasonedAccountForm, (data) => resetSecondFactor(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/people/${sent.value.personId}?done=app-reset`)
}

/** Sends somebody a link to set their password. */
export async function invitePersonAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, accountForm, (data) => invitePerson(actor, data))
  if (!sent.done) return sent.state
  redirect(`/admin/people/${sent.value.personId}?done=invited`)
}
