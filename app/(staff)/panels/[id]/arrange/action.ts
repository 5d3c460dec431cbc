'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { cancelMeeting } from '@/lib/server/panel/cancel-meeting'
import { changeMeeting } from '@/lib/server/panel/change-meeting'
import { explainAbsence } from '@/lib/server/panel/explain-absence'
import { nameDeputy } from '@/lib/server/panel/name-deputy'
import { sendApology } from '@/lib/server/panel/send-apology'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import { absenceForm, apologyForm, cancelForm, changeForm, deputyForm } from './form'

/** Moves the meeting, or changes its place or how many cases it hears. */
export async function changeMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, changeForm, (data) => changeMeeting(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=changed`)
}

/** Calls the meeting off. */
export async function cancelMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, cancelForm, ({ meetingId, cancelReason }) => cancelMeeting(actor, { meetingId, reason: cancelReason }))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=cancelled`)
}

/** Names a seat's deputy. */
export async function nameDeputyAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, deputyForm, (data) => nameDeputy(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=deputy#seats`)
}

/** Records apologies that came otherwise. */
export async function recordApologyAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, apologyForm, ({ meetingId, absentSeatId, apology }) => sendApology(actor, { meetingId, seatId: absentSeatId, reason: apology }))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=${sent.value.deputy ? 'replaced' : 'apology'}#seats`)
}

/** Explains an agency's absence. */
export async function explainAbsenceAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, absenceForm, ({ meetingId, agency, absence }) => explainAbsence(actor, { meetingId, agency, reason: absence }))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=explained`)
}
