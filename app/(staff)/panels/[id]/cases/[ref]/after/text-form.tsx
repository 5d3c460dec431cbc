'use client'

import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT, type FormState } from '../../../../../../form-state'
import { useFormAction } from '../../../../../../use-form-action'

type TextFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  meetingId: string
  caseRef: string
  more?: Record<string, string>
  name: string
  label: string
  hint?: string
  button: string
  isPrimary?: boolean
  /** What the form is folded away under; it stands open without. */
  summary?: string
}

/** One text about the case, sent under its own name. */
export function TextForm({ action, meetingId, caseRef, more = {}, name, label, hint, button, isPrimary, summary }: TextFormProps) {
  const [state, send] = useFormAction(action, UNSENT)
  const fold = (inside: ReactNode) => (summary ? <Details summary={summary} isOpen={state !== UNSENT}>{inside}</Details> : inside)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="ref" value={caseRef} />
      {Object.entries(more).map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)}
      {fold(
        <>
          <Textarea name={name} label={label} hint={hint} rows={4} defaultValue={typed(state, name)} error={state.errors[name]} />
          <SubmitButton look={isPrimary ? 'primary' : 'secondary'}>{button}</SubmitButton>
        </>,
      )}
    </form>
  )
}
