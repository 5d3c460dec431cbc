'use client'

import { useActionState, type ReactNode } from 'react'
import { RecoveryCodes } from '@/components/account/recovery-codes'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { UNSENT } from '../../form-state'
import { goOnAction, setUpAction, type CodesState } from './action'

/** Setting up an authenticator app before coming in: the key and its first code, then the recovery codes, then on. */
export function SetUpForm({ to, isDone, children }: { to: string; isDone: boolean; children: ReactNode }) {
  const [state, send] = useActionState<CodesState, FormData>(setUpAction, UNSENT)
  if (isDone || state.codes)
    return (
      <>
        {state.codes ? <RecoveryCodes codes={state.codes} /> : <p className="govuk-body">Your authenticator app is set up. You can make recovery codes anew in your account.</p>}
        <form action={goOnAction}>
          <input type="hidden" name="to" value={to} />
          <SubmitButton pendingText="Signing in…">{state.codes ? 'I have kept them: go on' : 'Go on'}</SubmitButton>
        </form>
      </>
    )
  return (
    <>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {children}
      <form action={send} noValidate>
        <TextInput name="code" label="The six digits" width={10} inputMode="numeric" autoComplete="one-time-code" spellCheck={false} error={state.errors.code} />
        <SubmitButton pendingText="Checking…">Set it up</SubmitButton>
      </form>
    </>
  )
}
