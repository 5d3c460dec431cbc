'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { answerRetentionPolicy } from '@/lib/server/retention/answer-retention-policy'
import { proposeRetentionPolicy } from '@/lib/server/retention/propose-retention-policy'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { answerPolicyForm, proposePolicyForm } from './form'

/** Proposes a service's own periods. */
export async function proposePolicyAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, proposePolicyForm, ({ serviceId, inForceFrom, source, ...years }) => proposeRetentionPolicy(actor, { serviceId, inForceFrom, source, years }))
  if (!sent.done) return sent.state
  redirect(`/oversight/retention/policy?service=${sent.value.serviceId}`)
}

/** Answers a proposal. */
export async function answerPolicyAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, answerPolicyForm, (data) => answerRetentionPolicy(actor, data))
  if (!sent.done) return sent.state
  redirect(`/oversight/retention/policy?service=${sent.value.serviceId}`)
}
