'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { recordEarlierDisposal } from '@/lib/server/triage/record-earlier-disposal'
import { recordHistoryChecked } from '@/lib/server/triage/record-history-checked'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { checkedForm, earlierForm } from './form'

/** Adds an earlier disposal. */
export async function addEarlierAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, earlierForm, (data) => recordEarlierDisposal(actor, data))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}/history?done=added`)
}

/** Records that the history was checked today. */
export async function historyCheckedAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, checkedForm, (data) => recordHistoryChecked(actor, data))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}/history?done=checked`)
}
