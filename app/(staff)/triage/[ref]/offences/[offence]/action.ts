'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { chooseMatrixRow } from '@/lib/server/triage/choose-matrix-row'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { matrixRowForm } from './form'

/** Saves the row by which an offence is scored. */
export async function matrixRowAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, matrixRowForm, (data) => chooseMatrixRow(actor, data))
  if (!sent.done) return sent.state
  redirect(`/triage/${sent.value.ref}/score`)
}
