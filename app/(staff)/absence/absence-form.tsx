'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { typed, typedDay, UNSENT } from '../../form-state'
import { useFormAction } from '../../use-form-action'
import { absenceAction, cancelAction } from './action'

/** When you are away, and who stands in. */
export function AbsenceForm({ colleagues }: { colleagues: readonly { id: string; label: string }[] }) {
  const [state, send] = useFormAction(absenceAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <DateInput name="startsOn" label="First day away" defaultValue={typedDay(state, 'startsOn')} error={state.errors.startsOn} />
      <DateInput name="endsOn" label="Last day away" defaultValue={typedDay(state, 'endsOn')} error={state.errors.endsOn} />
      <Select name="coverId" label="Who stands in for you?" hint="They see what waits for you. They can answer it only as far as their own rank or post allows." emptyLabel="Choose a colleague" options={colleagues.map(({ id, label }) => ({ value: id, label }))} defaultValue={typed(state, 'coverId')} error={state.errors.coverId} />
      <SubmitButton>Record the absence</SubmitButton>
    </form>
  )
}

/** Calling an absence off. */
export function CancelForm({ absenceId, label }: { absenceId: string; label: string }) {
  const [state, send] = useFormAction(cancelAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="absenceId" value={absenceId} />
      <SubmitButton look="secondary" pendingText="Calling it off…">{label}</SubmitButton>
    </form>
  )
}
