'use client'

import { Details } from '@/components/ui/details'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { typed, typedDay, UNSENT } from '../../../../../../form-state'
import { useFormAction } from '../../../../../../use-form-action'
import { giveActionAction } from './action'

/** Names somebody who does something by a day. */
export function GiveForm({ meetingId, caseRef, people, isOpen }: { meetingId: string; caseRef: string; isOpen: boolean; people: readonly { value: string; label: string }[] }) {
  const [state, send] = useFormAction(giveActionAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="ref" value={caseRef} />
      <Details summary="Ask somebody to do something" isOpen={isOpen || state !== UNSENT}>
      <TextInput name="says" label="What is to be done?" hint="Starting with a verb: “Ask the school for a mentor”. No names: it appears on the person’s page." defaultValue={typed(state, 'says')} error={state.errors.says} />
      <Select name="personId" label="Who does it?" emptyLabel="Choose a person" options={people} defaultValue={typed(state, 'personId')} error={state.errors.personId} />
      <DateInput name="dueOn" label="By when?" defaultValue={typedDay(state, 'dueOn')} error={state.errors.dueOn} />
      <SubmitButton>Add it</SubmitButton>
      </Details>
    </form>
  )
}
