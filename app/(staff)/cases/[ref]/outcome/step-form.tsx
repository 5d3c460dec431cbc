'use client'

import { type ReactNode } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT, type FormState } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'

type StepFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  caseRef: string
  version: number
  button: string
  look?: 'primary' | 'secondary' | 'warning'
  /** What the reason is asked as; absent where the step needs none. */
  reason?: { label: string; hint?: string }
  children?: ReactNode
}

/** One step of an outcome: a button and, where the step needs one, its reason. */
export function StepForm({ action, caseRef, version, button, look, reason, children }: StepFormProps) {
  const [state, send] = useFormAction(action, UNSENT)
  return (
    <form action={send} noValidate className="mb-6">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {children}
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      {reason ? <Textarea name="reason" label={reason.label} hint={reason.hint} rows={3} defaultValue={typed(state, 'reason')} error={state.errors.reason} /> : null}
      <SubmitButton look={look} pendingText="Recording…">{button}</SubmitButton>
    </form>
  )
}
