'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TRAINING_KINDS, TRAININGS } from '@/lib/domain/panel/trainings'
import { typed, typedDay, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { trainingAction } from './action'

/** Records a training of somebody who can sit at a panel. */
export function TrainingForm({ serviceId, people }: { serviceId: string; people: readonly { personId: string; name: string }[] }) {
  const [state, send] = useFormAction(trainingAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <Select name="personId" label="Who?" emptyLabel="Choose a person" options={people.map((one) => ({ value: one.personId, label: one.name }))} defaultValue={typed(state, 'personId')} error={state.errors.personId} />
      <Radios name="kind" label="Which training?" choices={TRAINING_KINDS.map((kind) => ({ value: kind, label: TRAININGS[kind].name, hint: `Usually counts for ${TRAININGS[kind].months} months${TRAININGS[kind].isNeededToVote ? '; a member with a vote needs it' : ''}` }))} defaultValue={typed(state, 'kind')} error={state.errors.kind} />
      <DateInput name="doneOn" label="Done on" defaultValue={typedDay(state, 'doneOn')} error={state.errors.doneOn} />
      <DateInput name="expiresOn" label="Counts until" defaultValue={typedDay(state, 'expiresOn')} error={state.errors.expiresOn} />
      <SubmitButton pendingText="Saving…">Record the training</SubmitButton>
    </form>
  )
}
