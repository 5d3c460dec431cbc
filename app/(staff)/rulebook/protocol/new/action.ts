'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { proposeProtocol } from '@/lib/server/admin/propose-protocol'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { proposeForm } from './form'

/** Proposes a version of the local protocol. */
export async function proposeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, proposeForm, (data) => proposeProtocol(actor, data))
  if (!sent.done) return sent.state
  redirect(`/rulebook/protocol?service=${sent.data.serviceId}&done=proposed`)
}
