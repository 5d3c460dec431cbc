'use client'

import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { declareInterestAction } from './action'

type InterestFormProps = {
  meetingId: string
  caseRef: string
  /** The seats that it can be declared for: the reader's own, or for a chair everybody's. */
  seats: readonly { id: string; name: string; isYou: boolean }[]
}

/** Declares an interest in the case: whoever has one has no vote on it. */
export function InterestForm({ meetingId, caseRef, seats }: InterestFormProps) {
  const [state, send] = useFormAction(declareInterestAction, UNSENT)
  const [only] = seats
  return (
    <Details summary="Declare an interest in this case" isOpen={state !== UNSENT}>
      <form action={send} noValidate>
        <ErrorSummary errors={state.errors} refusal={state.refusal} />
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="ref" value={caseRef} />
        {seats.length === 1 && only?.isYou ? (
          <input type="hidden" name="seatId" value={only.id} />
        ) : (
          <Select name="seatId" label="Whose interest is it?" emptyLabel="Choose a person" options={seats.map((seat) => ({ value: seat.id, label: `${seat.name}${seat.isYou ? ' (you)' : ''}` }))} defaultValue={typed(state, 'seatId')} error={state.errors.seatId} />
        )}
        <Textarea name="detail" label="What is the interest?" hint="For example: knows the family, or has supervised the child. Somebody with an interest has no vote on this case, and a view that they gave ends the round." rows={3} defaultValue={typed(state, 'detail')} error={state.errors.detail} />
        <SubmitButton look="secondary">Declare the interest</SubmitButton>
      </form>
    </Details>
  )
}
