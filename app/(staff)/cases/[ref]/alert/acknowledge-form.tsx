'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { acknowledgeAction } from './action'

/** What a manager makes of a matter that the police settled alone. */
export function AcknowledgeForm({ caseRef, alertId }: { caseRef: string; alertId: string }) {
  const [state, send] = useFormAction(acknowledgeAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="alertId" value={alertId} />
      <Textarea name="note" label="What do you make of it?" hint="For example that you have read the reasons and what you did about it. It is kept with your name." defaultValue={typed(state, 'note')} error={state.errors.note} />
      <SubmitButton pendingText="Recording…">Acknowledge the alert</SubmitButton>
    </form>
  )
}
