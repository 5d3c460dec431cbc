'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { UNSENT } from '../../../form-state'
import { setPasswordByLinkAction } from './action'

/** A password of one's own, set by a link. */
export function LinkPasswordForm({ secret, email }: { secret: string; email: string }) {
  const [state, send] = useActionState(setPasswordByLinkAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="secret" value={secret} />
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <TextInput name="password" type="password" label="New password" hint="12 characters or more. Three words that do not belong together are easy to remember." autoComplete="new-password" error={state.errors.password} />
      <SubmitButton pendingText="Setting it…">Set the password</SubmitButton>
    </form>
  )
}
