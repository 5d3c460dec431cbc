'use server'

import { redirect } from 'next/navigation'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { lookUpChild } from '@/lib/server/agencies/look-up-child'
import { send } from '../../form-send'
import { valuesOf, type FormState } from '../../form-state'
import { lookUpForm } from './form'

/** Asks whether a child is known. */
export async function lookUpAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, lookUpForm, (data) => lookUpChild(actor, data))
  if (!sent.done) return sent.state
  if ('againAt' in sent.value) return { errors: {}, values: valuesOf(form), refusal: `You have asked as often as one officer may in an hour. You can ask again from ${writtenInstant(sent.value.againAt)}. Where it cannot wait, call the youth justice service` }
  redirect(`/known?answer=${sent.value.lookUpId}`)
}
