'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { addSeat } from '@/lib/server/panel/add-seat'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { publishPapers } from '@/lib/server/panel/publish-papers'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import { removeCaseFromAgenda } from '@/lib/server/panel/remove-case-from-agenda'
import { removeSeat } from '@/lib/server/panel/remove-seat'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { addCaseForm, addSeatForm, agendaForm, attendanceForm, meetingForm, removeSeatForm } from './form'

/** Begins the meeting. */
export async function openMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, meetingForm, (data) => openMeeting(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=begun#seats`)
}

/** Ends the meeting. */
export async function closeMeetingAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, meetingForm, (data) => closeMeeting(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=ended`)
}

/** Sends the papers out. */
export async function publishPapersAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, meetingForm, (data) => publishPapers(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=papers`)
}

/** Puts a case on the agenda. */
export async function addCaseAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, addCaseForm, (data) => addCaseToAgenda(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=added#agenda`)
}

/** Takes a case off the agenda. */
export async function removeCaseAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, agendaForm, (data) => removeCaseFromAgenda(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=removed#agenda`)
}

/** Gives somebody a seat. */
export async function addSeatAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, addSeatForm, (data) => addSeat(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=seated#seats`)
}

/** Takes somebody's seat away. */
export async function removeSeatAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, removeSeatForm, (data) => removeSeat(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=unseated#seats`)
}

/** Records who is present. */
export async function attendanceAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, attendanceForm, (data) => recordAttendance(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=attendance#seats`)
}
