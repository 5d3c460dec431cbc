'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { recordApologyAction } from './action'

/** Records somebody's apologies that came by telephone or by e-mail. */
export function AbsentForm({ meetingId, seats }: { meetingId: string; seats: readonly { value: string; label: string }[] }) {
  const [state, send] = useFormAction(recordApologyAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <Select name="absentSeatId" label="Who cannot come?" emptyLabel="Choose a person" options={seats} defaultValue={typed(state, 'absentSeatId')} error={state.errors.absentSeatId} />
      <TextInput name="apology" label="Why they cannot come" autoComplete="off" defaultValue={typed(state, 'apology')} error={state.errors.apology} />
      <SubmitButton look="secondary">Record the apologies</SubmitButton>
    </form>
  )
}
