'use client'

import { type ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT, type FormState } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'

type AccountFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  personId: string
  /** The session that it is about, if it is about one. */
  sessionId?: string
  button: string
  look?: 'secondary' | 'warning'
  /** What the reason is asked as; absent where it needs none. */
  reason?: { label: string; hint?: string }
  children?: ReactNode
}

/** One thing to do to an account: a button and, where it needs one, its reason. */
export function AccountForm({ action, personId, sessionId, button, look = 'secondary', reason, children }: AccountFormProps) {
  const [state, send] = useFormAction(action, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {children}
      <input type="hidden" name="personId" value={personId} />
      {sessionId ? <input type="hidden" name="sessionId" value={sessionId} /> : null}
      {reason ? <Textarea name="reason" label={reason.label} hint={reason.hint} rows={2} defaultValue={typed(state, 'reason')} error={state.errors.reason} /> : null}
      <SubmitButton look={look} pendingText="Working…">{button}</SubmitButton>
    </form>
  )
}
