'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { takeOverAction } from './action'

/** Takes a case over from the colleague who has it, with the reason. */
export function TakeOverForm({ caseRef, holder }: { caseRef: string; holder: string }) {
  const [state, send] = useFormAction(takeOverAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <Textarea name="takeOverReason" label={`Why do you take it over from ${holder}?`} rows={2} defaultValue={typed(state, 'takeOverReason')} error={state.errors.takeOverReason} />
      <SubmitButton look="secondary" pendingText="Taking over…">Take it over</SubmitButton>
    </form>
  )
}
