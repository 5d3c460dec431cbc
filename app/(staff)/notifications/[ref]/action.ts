'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { AutosaveAnswer } from '@/lib/domain/intake/autosave-answer'
import type { Difference } from '@/lib/domain/intake/differences'
import { missingToSubmit } from '@/lib/domain/intake/missing-to-submit'
import { QUESTIONS } from '@/lib/domain/intake/sections'
import { writtenTime } from '@/lib/domain/wording/written-day'
import { currentActor, requireActor } from '@/lib/server/actor'
import { notificationOffences } from '@/lib/server/intake/notification-offences'
import { saveNotification, type NotificationInput } from '@/lib/server/intake/save-notification'
import { whatDiffers } from '@/lib/server/intake/what-differs'
import { fieldsOf, valuesOf, type FormState } from '../../../form-state'
import { victimsOf } from '../../../form-victims'
import { readAnswers, sentForm } from './form'

type SomeActor = Awaited<ReturnType<typeof requireActor>>

/** What the form shows again, and where what was typed differs from what others saved meanwhile. */
export type NotificationState = FormState & { differs?: readonly Difference[] }

const STALE = 'Somebody changed this notification since you opened it. Nothing of yours was saved and nothing of theirs is lost: choose below which answers to keep, then save again'

/** A form as the input of the change: the questions that it asked, without those for which what is saved was chosen. */
async function readNotification(actor: SomeActor, form: FormData) {
  const values = valuesOf(form)
  const fields = fieldsOf(form)
  const sent = sentForm.parse(fields)
  const { asked, errors } = readAnswers(fields)
  const offences = await notificationOffences(actor, asked.offences ?? [])
  Object.assign(errors, offences.errors)
  for (const { name } of Object.values(QUESTIONS).flat()) if (values[`keep.${name}`] === 'saved') delete asked[name as keyof typeof asked]
  const { givenNames, familyName, knownAs, dateOfBirth, sex, ethnicity, firstLanguage, interpreterNeeded, communicationNeeds, school, source, fromName, fromRole, fromContact, lawfulBasis, asks, policeInvolved, victims, offences: rows, ...rest } = asked
  const input: NotificationInput = {
    ref: sent.ref,
    version: sent.version,
    ...rest,
    child: answered({ givenNames, familyName, knownAs, dateOfBirth, sex, ethnicity, firstLanguage, interpreterNeeded, communicationNeeds, school }),
    referral: answered({ source, fromName, fromRole, fromContact, lawfulBasis, asks, policeInvolved }),
    offences: rows && offences.chosen,
    victims: victims && victimsOf(victims),
  }
  return { sent, input, errors, typed: { values, offences: offences.chosen }, values: { ...values, ...offences.values } }
}

/** The answers among these, or nothing where none was asked. */
const answered = <T extends object>(part: T): T | undefined => (Object.values(part).some((answer) => answer !== undefined) ? part : undefined)

/** Differences for which nothing was chosen yet, as errors beside them. */
function undecided(values: FormState['values']): Record<string, string> {
  const differs = [values.differs ?? []].flat()
  return Object.fromEntries(differs.flatMap((name) => (values[`keep.${name}`] === undefined ? [[`keep.${name}`, 'Choose which answer to keep']] : [])))
}

/** Saves a notification or the facts of a case, or sends it to triage, the first time or again. */
export async function saveNotificationAction(_before: NotificationState, form: FormData): Promise<NotificationState> {
  const actor = await requireActor()
  const { sent, input, errors, typed, values } = await readNotification(actor, form)
  const missing = sent.intent === 'submit' ? Object.fromEntries(missingToSubmit({ ...input, ...input.referral }).map(({ field, message }) => [field, message])) : {}
  const all = { ...undecided(values), ...missing, ...errors }
  if (Object.keys(all).length > 0) return { errors: all, values, ...(values.differs ? { differs: (await whatDiffers(actor, sent.ref, typed))?.differs } : {}) }
  let done = await saveNotification(actor, input, sent.intent === 'submit')
  if (!done.ok && done.refusal.kind === 'stale') {
    const now = await whatDiffers(actor, sent.ref, typed)
    if (now && now.differs.length > 0) {
      refresh()
      return { errors: {}, refusal: STALE, values: Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('keep.'))), differs: now.differs }
    }
    // What was saved meanwhile is what was typed: there is nothing to choose.
    if (now) done = await saveNotification(actor, { ...input, version: now.version }, sent.intent === 'submit')
  }
  if (!done.ok) {
    refresh()
    return { errors: {}, refusal: done.refusal.reason, values }
  }
  const { ref, status } = done.value
  redirect(sent.intent === 'submit' ? `/cases/${ref}?done=${status === 'in_triage' ? 'answered' : 'submitted'}` : `/notifications/${ref}?saved=${Date.now().toString(36)}`)
}

/** The same, as it is typed: never submits, leaves out answers that are not whole yet, and never takes anybody away from their page. */
export async function autosaveNotificationAction(form: FormData): Promise<AutosaveAnswer> {
  const actor = await currentActor()
  if (!actor) return { kind: 'signed-out' }
  const { sent, input, errors, typed } = await readNotification(actor, form)
  const broken = new Set(Object.keys(errors).map((field) => field.split('.')[0]))
  if (broken.has('offences')) input.offences = undefined
  const left = Object.values(QUESTIONS).flat().flatMap(({ name, label }) => (broken.has(name) ? [label] : []))
  const at = writtenTime(actor.at)
  const done = await saveNotification(actor, input, false)
  if (done.ok) return { kind: 'saved', version: done.value.version, at, left }
  if (done.refusal.kind !== 'stale') return { kind: 'refused', reason: done.refusal.reason }
  const now = await whatDiffers(actor, sent.ref, typed)
  if (!now) return { kind: 'refused', reason: done.refusal.reason }
  return now.differs.length > 0 ? { kind: 'stale', ...now } : { kind: 'saved', version: now.version, at, left }
}
