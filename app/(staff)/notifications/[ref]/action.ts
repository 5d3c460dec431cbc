'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { notificationOffences } from '@/lib/server/intake/notification-offences'
import { missingToSubmit, saveNotification, type NotificationInput } from '@/lib/server/intake/save-notification'
import { errorsOf, fieldsOf, valuesOf, type FormState } from '../../../form-state'
import { victimsOf } from '../../../form-victims'
import { notificationForm } from './form'

/** Saves a notification or the facts of a case, or submits it to triage. */
export async function saveNotificationAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const values = valuesOf(form)
  const parsed = notificationForm.safeParse(fieldsOf(form))
  const offences = await notificationOffences(actor, parsed.success ? parsed.data.offences : [])
  if (!parsed.success) return { errors: errorsOf(parsed.error), values }
  const { intent, victims, historyChecked, offences: _rows, givenNames, familyName, knownAs, dateOfBirth, sex, ethnicity, firstLanguage, interpreterNeeded, communicationNeeds, school, ...rest } = parsed.data
  const input: NotificationInput = {
    ...rest,
    child: { givenNames, familyName, knownAs, dateOfBirth, sex, ethnicity, firstLanguage, interpreterNeeded, communicationNeeds, school },
    offences: offences.chosen,
    victims: victimsOf(victims),
    historyChecked,
  }
  const missing = intent === 'submit' ? Object.fromEntries(missingToSubmit(input).map(({ field, message }) => [field, message])) : {}
  const errors = { ...missing, ...offences.errors }
  if (Object.keys(errors).length > 0) return { errors, values: { ...values, ...offences.values } }
  const done = await saveNotification(actor, input, intent === 'submit')
  if (!done.ok) {
    refresh()
    return { errors: {}, refusal: done.refusal.reason, values }
  }
  redirect(intent === 'submit' ? `/cases/${done.value.ref}?done=submitted` : `/notifications/${done.value.ref}?saved=${Date.now().toString(36)}`)
}
