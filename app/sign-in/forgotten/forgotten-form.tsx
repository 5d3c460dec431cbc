'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { UNSENT } from '../../form-state'
import { askLinkAction } from './action'

/** The address of whoever has forgotten their password. */
export function ForgottenForm() {
  const [state, send] = useActionState(askLinkAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <TextInput name="email" type="email" label="E-mail address" autoComplete="username" spellCheck={false} error={state.errors.email} />
      <SubmitButton pendingText="Sending…">Send me a link</SubmitButton>
    </form>
  )
}
