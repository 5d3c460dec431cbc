'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { addCaseToAgenda } from '@/lib/server/panel/add-case-to-agenda'
import { addSeat } from '@/lib/server/panel/add-seat'
import { closeMeeting } from '@/lib/server/panel/close-meeting'
import { openCase } from '@/lib/server/panel/open-case'
import { openMeeting } from '@/lib/server/panel/open-meeting'
import { publishPapers } from '@/lib/server/panel/publish-papers'
import { planTime } from '@/lib/server/panel/plan-time'
import { recordAttendance } from '@/lib/server/panel/record-attendance'
import { removeCaseFromAgenda } from '@/lib/server/panel/remove-case-from-agenda'
import { removeSeat } from '@/lib/server/panel/remove-seat'
import { send } from '../../../form-send'
import type { FormState } from '../../../form-state'
import { addCaseForm, addSeatForm, agendaForm, attendanceForm, meetingForm, planTimeForm, removeSeatForm } from './form'

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

/** Puts a case before the meeting, and goes there. */
export async function openCaseAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, agendaForm, (data) => openCase(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}/cases/${sent.data.ref}?done=before`)
}

/** Plans the time of the agenda. */
export async function planTimeAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, planTimeForm, (data) => planTime(actor, data))
  if (!sent.done) return sent.state
  redirect(`/panels/${sent.data.meetingId}?done=planned#agenda`)
}
