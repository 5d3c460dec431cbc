'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { endCalendar } from '@/lib/server/panel/end-calendar'
import { startCalendar } from '@/lib/server/panel/start-calendar'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { calendarForm } from './form'

/** Makes the secret address and answers with it: it is shown this once. */
export async function startCalendarAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, calendarForm, (data) => startCalendar(actor, data))
  return sent.done ? { errors: {}, values: { token: sent.value.token } } : sent.state
}

/** Ends the secret address. */
export async function endCalendarAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, calendarForm, (data) => endCalendar(actor, data))
  if (!sent.done) return sent.state
  redirect('/panels/calendar?done=ended')
}
