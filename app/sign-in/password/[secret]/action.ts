'use server'

import { redirect } from 'next/navigation'
import { setPasswordByLink } from '@/lib/server/admin/set-password-by-link'
import { originOfRequest } from '@/lib/server/auth'
import { errorsOf, type FormState } from '../../../form-state'
import { linkPasswordForm } from './form'

/** Sets a password by a link. */
export async function setPasswordByLinkAction(_before: FormState, form: FormData): Promise<FormState> {
  const parsed = linkPasswordForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { errors: errorsOf(parsed.error), values: {} }
  const done = await setPasswordByLink({ ...parsed.data, at: new Date(), ...(await originOfRequest()) })
  if (!done.ok) return { errors: {}, refusal: done.refusal.reason, values: {} }
  redirect('/sign-in?set=1')
}
