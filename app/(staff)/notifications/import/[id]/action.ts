'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { continueImport } from '@/lib/server/intake/continue-import'
import { discardImport } from '@/lib/server/intake/discard-import'
import { startImport } from '@/lib/server/intake/start-import'
import { send } from '../../../../form-send'
import { valuesOf, type FormState } from '../../../../form-state'
import { importForm } from './form'

/** Begins to write a file; the writing goes on behind the answer. */
export async function startAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, importForm, (data) => startImport(actor, data))
  if (!sent.done) return sent.state
  continueImport(actor, sent.value.id)
  redirect(`/notifications/import/${sent.value.id}`)
}

/** Lets a file that is being written go on, in case nobody is at it any more. */
export async function continueAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const parsed = importForm.safeParse(valuesOf(form))
  if (!parsed.success) return { errors: {}, refusal: 'This import does not exist, or you may not see it', values: {} }
  continueImport(actor, parsed.data.id)
  redirect(`/notifications/import/${parsed.data.id}`)
}

/** Throws away what was kept of a file of which nothing was written. */
export async function discardAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, importForm, (data) => discardImport(actor, data))
  if (!sent.done) return sent.state
  redirect('/notifications/import?done=discarded')
}
