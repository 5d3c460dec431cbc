'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { agreeSettlement } from '@/lib/server/escalation/agree-settlement'
import { declineSettlement } from '@/lib/server/escalation/decline-settlement'
import { proposeSettlement } from '@/lib/server/escalation/propose-settlement'
import { recordView } from '@/lib/server/escalation/record-view'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { agreeForm, declineForm, settlementForm, viewForm } from './form'

/** Records the view of one side. */
export async function recordViewAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, viewForm, (data) => recordView(actor, data))
  if (!sent.done) return sent.state
  redirect(`/escalations/${sent.data.ref}?done=view#settlement`)
}

/** Proposes a settlement. */
export async function proposeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, settlementForm, (data) => proposeSettlement(actor, data))
  if (!sent.done) return sent.state
  redirect(`/escalations/${sent.data.ref}?done=proposed#settlement`)
}

/** Agrees to the settlement on the table. */
export async function agreeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, agreeForm, (data) => agreeSettlement(actor, data))
  if (!sent.done) return sent.state
  redirect(`/escalations/${sent.data.ref}?done=agreed#settlement`)
}

/** Declines the settlement on the table. */
export async function declineAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, declineForm, (data) => declineSettlement(actor, data))
  if (!sent.done) return sent.state
  redirect(`/escalations/${sent.data.ref}?done=declined#settlement`)
}
