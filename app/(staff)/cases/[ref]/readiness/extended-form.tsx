'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { extendedAction } from './action'

/** Extends the assessment's clock, with the reason. */
export function ExtendedForm({ caseRef }: { caseRef: string }) {
  const [state, send] = useFormAction(extendedAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <DateInput name="extendedTo" label="It is due by" defaultValue={typedDay(state, 'extendedTo')} error={state.errors.extendedTo} />
      <Textarea name="reason" label="Why it takes longer" rows={2} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton look="secondary">Extend the clock</SubmitButton>
    </form>
  )
}
