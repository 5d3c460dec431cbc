'use client'

import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { SEAT_NAMES } from '@/lib/domain/panel/seat-names'
import { SEAT_KINDS } from '@/lib/domain/panel/tally'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { addSeatAction } from './action'

/** Gives somebody a seat before the meeting begins. */
export function AddSeatForm({ meetingId, people }: { meetingId: string; people: readonly { postId: string; label: string }[] }) {
  const [state, send] = useFormAction(addSeatAction, UNSENT)
  return (
    <Details summary="Add a seat" isOpen={state !== UNSENT}>
      <form action={send} noValidate>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="meetingId" value={meetingId} />
        <Select name="postId" label="Person" emptyLabel="Choose a person" options={people.map((one) => ({ value: one.postId, label: one.label }))} defaultValue={typed(state, 'postId')} error={state.errors.postId} />
        <Radios name="seat" label="What they do at the meeting" isSmall choices={SEAT_KINDS.map((seat) => ({ value: seat, label: SEAT_NAMES[seat] }))} defaultValue={typed(state, 'seat')} error={state.errors.seat} />
        <SubmitButton look="secondary">Add the seat</SubmitButton>
      </form>
    </Details>
  )
}
