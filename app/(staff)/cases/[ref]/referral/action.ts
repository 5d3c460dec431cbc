'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { endReferral } from '@/lib/server/intake/end-referral'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { endReferralForm } from './form'

/** Ends a referral in which the police have no part. */
export async function endReferralAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, endReferralForm, (data) => endReferral(actor, data))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}?done=ended`)
}
