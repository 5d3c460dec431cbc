'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { codeDissent } from '@/lib/server/escalation/code-dissent'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { themesForm } from './form'

/** Names what a disagreement was about. */
export async function codeDissentAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, themesForm, (data) => codeDissent(actor, data))
  if (!sent.done) return sent.state
  redirect('/oversight/dissent?done=coded')
}
