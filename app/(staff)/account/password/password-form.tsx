'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { setOwnPasswordAction } from './action'

/** A new password against the one that its owner has. */
export function PasswordForm() {
  const [state, send] = useFormAction(setOwnPasswordAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <TextInput name="currentPassword" type="password" label="The password that you have now" autoComplete="current-password" error={state.errors.currentPassword} />
      <TextInput name="password" type="password" label="New password" hint="12 characters or more. Three words that do not belong together are easy to remember." autoComplete="new-password" error={state.errors.password} />
      <SubmitButton pendingText="Setting it…">Set the password</SubmitButton>
    </form>
  )
}
