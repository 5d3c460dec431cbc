'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { setOwnPassword } from '@/lib/server/admin/set-own-password'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { ownPasswordForm } from './form'

/** Sets one's own password. What was typed is never sent back to the page. */
export async function setOwnPasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, ownPasswordForm, ({ currentPassword, password }) => setOwnPassword(actor, { current: currentPassword, password }))
  if (!sent.done) return { ...sent.state, values: {} }
  redirect('/account?done=password')
}
