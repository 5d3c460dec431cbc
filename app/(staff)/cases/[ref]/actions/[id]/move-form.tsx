'use client'

import { Details } from '@/components/ui/details'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { typed, typedDay, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { moveActionAction } from './action'

type MoveFormProps = { caseRef: string; actionId: string; personId: string; dueOn: IsoDay; people: readonly { value: string; label: string }[] }

/** Gives it to somebody else, or another day. */
export function MoveForm({ caseRef, actionId, personId, dueOn, people }: MoveFormProps) {
  const [state, send] = useFormAction(moveActionAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="actionId" value={actionId} />
      <Details summary="Give it to somebody else, or another day" isOpen={state !== UNSENT}>
      <Select name="personId" label="Who does it?" emptyLabel="Choose a person" options={people} defaultValue={typed(state, 'personId', personId)} error={state.errors.personId} />
      <DateInput name="dueOn" label="By when?" defaultValue={typedDay(state, 'dueOn', dueOn)} error={state.errors.dueOn} />
      <SubmitButton look="secondary">Change it</SubmitButton>
      </Details>
    </form>
  )
}
