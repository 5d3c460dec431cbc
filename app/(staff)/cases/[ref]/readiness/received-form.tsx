'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { receivedAction } from './action'

/** Records that the assessment came in. */
export function ReceivedForm({ caseRef }: { caseRef: string }) {
  const [state, send] = useFormAction(receivedAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <DateInput name="receivedOn" label="The assessment came in on" defaultValue={typedDay(state, 'receivedOn')} error={state.errors.receivedOn} />
      <SubmitButton look="secondary">It has come in</SubmitButton>
    </form>
  )
}
