'use server'

import { redirect } from 'next/navigation'
import { localPath } from '@/lib/domain/access/local-path'
import { answerSecondFactor } from '@/lib/server/admin/answer-second-factor'
import { originOfRequest, takeIn, tokenOfRequest } from '@/lib/server/auth'
import { errorsOf, type FormState } from '../../form-state'
import { codeForm } from './form'

/** Lets somebody in who gives a code of their authenticator app, or a recovery code. */
export async function answerCodeAction(_before: FormState, form: FormData): Promise<FormState> {
  const parsed = codeForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { errors: errorsOf(parsed.error), values: {} }
  const token = (await tokenOfRequest()) ?? ''
  const done = await answerSecondFactor({ token, at: new Date(), from: await originOfRequest() }, parsed.data.code)
  if (!done.ok) return { errors: {}, refusal: done.refusal.reason, values: {} }
  redirect(await takeIn(done.value, localPath(parsed.data.to)))
}
