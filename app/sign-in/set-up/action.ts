'use server'

import { redirect } from 'next/navigation'
import { localPath } from '@/lib/domain/access/local-path'
import { setUpAtSignIn } from '@/lib/server/admin/set-up-second-factor'
import { finishSetUp } from '@/lib/server/admin/sign-in-step'
import { originOfRequest, takeIn, tokenOfRequest } from '@/lib/server/auth'
import { errorsOf, type FormState } from '../../form-state'
import { setUpForm } from './form'

/** A form that shows recovery codes once it was sent. */
export type CodesState = FormState & { codes?: readonly string[] }

const here = async () => ({ token: (await tokenOfRequest()) ?? '', at: new Date(), from: await originOfRequest() })

/** Sets up an authenticator app with its first code, and shows the recovery codes. */
export async function setUpAction(_before: CodesState, form: FormData): Promise<CodesState> {
  const parsed = setUpForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { errors: errorsOf(parsed.error), values: {} }
  const done = await setUpAtSignIn(await here(), parsed.data.code)
  return done.ok ? { errors: {}, values: {}, codes: done.value.codes } : { errors: {}, refusal: done.refusal.reason, values: {} }
}

/** Goes on after the recovery codes were shown. */
export async function goOnAction(form: FormData): Promise<void> {
  const to = form.get('to')
  const target = localPath(typeof to === 'string' ? to : undefined)
  const done = await finishSetUp(await here())
  redirect(done.ok ? await takeIn(done.value, target) : '/sign-in')
}
