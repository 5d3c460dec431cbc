'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { discardAction, startAction } from './action'

const STEPS = { start: startAction, discard: discardAction } as const

type ImportStepFormProps = { id: string; step: keyof typeof STEPS; pendingText: string; children: string }

/** A button that begins to write a file, or throws it away. */
export function ImportStepForm({ id, step, pendingText, children }: ImportStepFormProps) {
  const [state, send] = useFormAction(STEPS[step], UNSENT)
  return (
    <form action={send}>
      <ErrorSummary refusal={state.refusal} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton look={step === 'start' ? 'primary' : 'secondary'} pendingText={pendingText}>{children}</SubmitButton>
    </form>
  )
}
