'use server'

import { redirect } from 'next/navigation'
import { localPath } from '@/lib/domain/access/local-path'
import { endSession } from '@/lib/server/admin/end-session'
import { signIn } from '@/lib/server/admin/sign-in'
import { clearSessionCookie, originOfRequest, takeIn, tokenOfRequest } from '@/lib/server/auth'
import { errorsOf, valuesOf, type FormState } from '../form-state'
import { signInForm } from './form'

/** Signs somebody in and takes them where they wanted to go. */
export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  const typed = valuesOf(form)
  const parsed = signInForm.safeParse(typed)
  const values = { email: typeof typed.email === 'string' ? typed.email : '' }
  if (!parsed.success) return { errors: errorsOf(parsed.error), values }
  const done = await signIn({ ...parsed.data, at: new Date(), ...(await originOfRequest()) })
  if (!done.ok) return { errors: {}, refusal: done.refusal.reason, values }
  redirect(await takeIn(done.value, localPath(parsed.data.to)))
}

/** Ends the session and takes the cookie away. */
export async function signOutAction(): Promise<void> {
  const token = await tokenOfRequest()
  await clearSessionCookie()
  if (token) await endSession(token, new Date(), (await originOfRequest()).requestId)
  redirect('/sign-in')
}
