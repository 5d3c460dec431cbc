'use server'

import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/actor'
import { startNotification } from '@/lib/server/intake/start-notification'
import { fieldsOf, valuesOf, type FormState } from '../../../form-state'
import { startForm } from './form'

/** Begins a notification about a known child or a new one. */
export async function startNotificationAction(_before: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor()
  const parsed = startForm.safeParse(fieldsOf(form))
  if (!parsed.success) return { errors: {}, refusal: 'Enter the given names, the family name and a day of birth that exists, and search again', values: {} }
  const { data } = parsed
  const { source, ...child } = data
  const done = await startNotification(actor, 'childId' in child ? { id: child.childId } : child, source)
  if (!done.ok) return { errors: {}, refusal: done.refusal.reason, values: valuesOf(form) }
  redirect(`/notifications/${done.value.ref}`)
}
