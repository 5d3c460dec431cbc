'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { typed, UNSENT } from '../form-state'
import { signInAction } from './action'

/** The form that signs somebody in. */
export function SignInForm({ to }: { to: string }) {
  const [state, send] = useActionState(signInAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="to" value={to} />
      <TextInput name="email" type="email" label="E-mail address" autoComplete="username" spellCheck={false} defaultValue={typed(state, 'email')} error={state.errors.email} />
      <TextInput name="password" type="password" label="Password" autoComplete="current-password" error={state.errors.password} />
      <SubmitButton pendingText="Signing in…">Sign in</SubmitButton>
    </form>
  )
}
