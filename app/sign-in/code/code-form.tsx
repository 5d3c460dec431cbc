'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { UNSENT } from '../../form-state'
import { answerCodeAction } from './action'

/** The code of the authenticator app, or a recovery code. */
export function CodeForm({ to }: { to: string }) {
  const [state, send] = useActionState(answerCodeAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="to" value={to} />
      <TextInput name="code" label="Code" hint="The six digits that your authenticator app shows, or one of your recovery codes." width={20} autoComplete="one-time-code" spellCheck={false} error={state.errors.code} />
      <SubmitButton pendingText="Checking…">Sign in</SubmitButton>
    </form>
  )
}
