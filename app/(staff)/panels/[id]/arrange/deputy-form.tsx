'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { nameDeputyAction } from './action'

type Choice = { value: string; label: string }

/** Names who takes a seat if its holder cannot come. */
export function DeputyForm({ meetingId, seats, people }: { meetingId: string; seats: readonly Choice[]; people: readonly Choice[] }) {
  const [state, send] = useFormAction(nameDeputyAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <Select name="seatId" label="Whose seat?" emptyLabel="Choose a seat" options={seats} defaultValue={typed(state, 'seatId')} error={state.errors.seatId} />
      <Select name="postId" label="Who is the deputy?" hint="Somebody from the same agency" emptyLabel="Nobody" options={people} defaultValue={typed(state, 'postId')} error={state.errors.postId} />
      <SubmitButton look="secondary">Save the deputy</SubmitButton>
    </form>
  )
}
