'use server'

import { redirect } from 'next/navigation'
import { OUTCOME_FIELDS } from '@/lib/domain/outcome/outcome-fields'
import { requireActor } from '@/lib/server/actor'
import { recordOutcomeFacts } from '@/lib/server/disposal/record-outcome-facts'
import { send } from '../../../../../form-send'
import type { FormState } from '../../../../../form-state'
import { outcomeForm } from './form'

/** Saves what one outcome asks for. Only its own fields are taken from the form. */
export async function recordOutcomeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, outcomeForm, ({ ref, version, outcome, ...facts }) =>
    recordOutcomeFacts(actor, { ref, version, outcome, facts: Object.fromEntries(OUTCOME_FIELDS[outcome].map((field) => [field, facts[field]])) }))
  if (!sent.done) return sent.state
  redirect(`/cases/${sent.value.ref}/outcome?done=saved`)
}
