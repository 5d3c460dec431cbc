'use client'

import type { ButtonLook } from '@/components/ui/button-class'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { UNSENT, type FormState } from './form-state'
import { useFormAction } from './use-form-action'

type StepFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  /** What is sent with it. */
  fields: Record<string, string>
  button: string
  /** What the button is about, for those who do not see what stands beside it. */
  about?: string
  look?: ButtonLook
  pendingText?: string
}

/** One step that is a button and nothing else. */
export function StepForm({ action, fields, button, about, look = 'secondary', pendingText }: StepFormProps) {
  const [state, send] = useFormAction(action, UNSENT)
  return (
    <form action={send}>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <SubmitButton look={look} pendingText={pendingText}>{button}{about ? <VisuallyHidden> {about}</VisuallyHidden> : null}</SubmitButton>
    </form>
  )
}
