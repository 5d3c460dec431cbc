'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { localPath } from '@/lib/domain/access/local-path'
import { endSession, signIn } from '@/lib/server/admin/sign-in'
import { clearSessionCookie, setSessionCookie } from '@/lib/server/auth'
import { errorsOf, type FormState } from '../form-state'
import { signInForm } from './form'

/** Signs somebody in and takes them where they wanted to go. */
export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const parsed = signInForm.safeParse(Object.fromEntries(form))
  const email = form.get('email')
  const values = { email: typeof email === 'string' ? email : '' }
  if (!parsed.success) return { errors: errorsOf(parsed.error), values }
  const done = await signIn({ ...parsed.data, at: new Date(), requestId: (await headers()).get('x-request-id') })
  if (!done.ok) return { errors: {}, refusal: done.refusal.reason, values }
  await setSessionCookie(done.value.sessionId)
  redirect(localPath(parsed.data.to))
}

/** Ends the session and takes the cookie away. */
export async function signOutAction(): Promise<void> {
  const sessionId = await clearSessionCookie()
  if (sessionId) await endSession(sessionId, new Date(), (await headers()).get('x-request-id'))
  redirect('/sign-in')
}
