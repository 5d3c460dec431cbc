'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { endOwnSessions } from '@/lib/server/admin/end-own-sessions'
import { send } from '../../form-send'
import type { FormState } from '../../form-state'
import { ownSessionForm } from './form'

/** Ends one of one's own sessions. */
export async function endOwnSessionAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, ownSessionForm, (data) => endOwnSessions(actor, data))
  if (!sent.done) return sent.state
  redirect('/account?done=ended')
}

/** Ends every session of one's own but this one. */
export async function endOtherSessionsAction(): Promise<void> {
  const actor = await requireActor()
  await endOwnSessions(actor, 'all others')
  redirect('/account?done=others')
}
