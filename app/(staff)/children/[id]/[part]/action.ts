'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { requireActor } from '@/lib/server/actor'
import { addChildNote } from '@/lib/server/intake/add-child-note'
import { endChildAccess } from '@/lib/server/intake/end-child-access'
import { endWarning } from '@/lib/server/intake/end-warning'
import { giveChildAccess } from '@/lib/server/intake/give-child-access'
import { liftRestriction } from '@/lib/server/intake/lift-restriction'
import { recordAddress } from '@/lib/server/intake/record-address'
import { recordCareEpisode } from '@/lib/server/intake/record-care-episode'
import { recordCarer } from '@/lib/server/intake/record-carer'
import { recordChildDetails } from '@/lib/server/intake/record-child-details'
import { recordConcern } from '@/lib/server/intake/record-concern'
import { recordNrmReferral } from '@/lib/server/intake/record-nrm-referral'
import { recordWarning } from '@/lib/server/intake/record-warning'
import { restrictChild } from '@/lib/server/intake/restrict-child'
import { send } from '../../../../form-send'
import type { FormState } from '../../../../form-state'
import {
  addressForm, careForm, carerForm, communicationForm, concernForm, educationForm, endAccessForm, endWarningForm, giveAccessForm, identityForm, liftForm, namesForm, noteForm, nrmForm, restrictForm, warningForm,
} from './form'

type Answer = { ok: true; value: { childId: string } } | { ok: false; refusal: { reason: string } }

/** Sends a form to its change and goes back to the child's record, or to the place on it that was changed. */
async function record<S extends z.ZodType>(form: FormData, schema: S, change: (data: z.output<S>) => Promise<Answer>, place = ''): Promise<FormState> {
  const sent = await send(form, schema, change)
  if (!sent.done) return sent.state
  redirect(`/children/${sent.value.childId}?done=saved${place}`)
}

/** Records names, date of birth and sex. */
export async function recordNamesAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, namesForm, ({ childId, version, ...details }) => recordChildDetails(actor, { childId, version, details: { part: 'names', ...details } }))
}

/** Records ethnicity and language. */
export async function recordIdentityAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, identityForm, ({ childId, version, ...details }) => recordChildDetails(actor, { childId, version, details: { part: 'identity', ...details } }))
}

/** Records special educational needs, school and work. */
export async function recordEducationAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, educationForm, ({ childId, version, ...details }) => recordChildDetails(actor, { childId, version, details: { part: 'education', ...details } }))
}

/** Records communication needs and adjustments. */
export async function recordCommunicationAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, communicationForm, ({ childId, version, ...details }) => recordChildDetails(actor, { childId, version, details: { part: 'communication', ...details } }))
}

/** Records a care status. */
export async function recordCareAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, careForm, (data) => recordCareEpisode(actor, data))
}

/** Records an address. */
export async function recordAddressAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, addressForm, (data) => recordAddress(actor, data))
}

/** Records a grown-up in the child's life. */
export async function recordCarerAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, carerForm, (data) => recordCarer(actor, data))
}

/** Records or reviews a warning. */
export async function recordWarningAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, warningForm, (data) => recordWarning(actor, data))
}

/** Ends a warning. */
export async function endWarningAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, endWarningForm, (data) => endWarning(actor, data))
}

/** Records a concern. */
export async function recordConcernAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, concernForm, (data) => recordConcern(actor, data))
}

/** Records a referral to the National Referral Mechanism. */
export async function recordNrmAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, nrmForm, (data) => recordNrmReferral(actor, data))
}

/** Adds a note. */
export async function addNoteAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, noteForm, (data) => addChildNote(actor, data), '#chronology')
}

/** Restricts the record. */
export async function restrictAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, restrictForm, ({ also, personIds, ...data }) => restrictChild(actor, { ...data, personIds: [...personIds, ...also] }))
}

/** Gives somebody access. */
export async function giveAccessAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, giveAccessForm, ({ accessReason, ...data }) => giveChildAccess(actor, { ...data, reason: accessReason }))
}

/** Ends somebody's access; whoever ends their own is back at their work, since the record is hidden from them now. */
export async function endAccessAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const sent = await send(form, endAccessForm, ({ endPersonId, endReason, ...data }) => endChildAccess(actor, { ...data, personId: endPersonId, reason: endReason }))
  if (!sent.done) return sent.state
  redirect(sent.data.endPersonId === actor.personId ? '/' : `/children/${sent.value.childId}?done=saved`)
}

/** Lifts the restriction. */
export async function liftAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  return record(form, liftForm, ({ liftReason, ...data }) => liftRestriction(actor, { ...data, reason: liftReason }))
}
