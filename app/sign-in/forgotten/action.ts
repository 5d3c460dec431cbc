'use server'

import { redirect } from 'next/navigation'
import { askPasswordLink } from '@/lib/server/admin/ask-password-link'
import { originOfRequest } from '@/lib/server/auth'
import { errorsOf, type FormState } from '../../form-state'
import { forgottenForm } from './form'

/** Sends a link for a new password, if there is such an account; the answer is the same if there is none. */
export async function askLinkAction(_before: FormState, form: FormData): Promise<FormState> {
  const parsed = forgottenForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { errors: errorsOf(parsed.error), values: {} }
  await askPasswordLink({ email: parsed.data.email, at: new Date(), ...(await originOfRequest()) })
  redirect('/sign-in/forgotten?asked=1')
}
