'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { decideDeferral } from '@/lib/server/panel/decide-deferral'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { deferralForm } from './form'

/** Decides about a case that was deferred again. */
export async function decideDeferralAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, deferralForm, (data) => decideDeferral(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/deferral?done=${sent.data.decision}`)
}
