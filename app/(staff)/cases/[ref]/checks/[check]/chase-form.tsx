'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { CHASE_WAYS } from '@/lib/domain/agencies/partners'
import { typed, typedDay, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { chaseAction } from './action'

/** Records that a partner was reminded. */
export function ChaseForm({ checkId }: { checkId: string }) {
  const [state, send] = useFormAction(chaseAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="checkId" value={checkId} />
      <Radios name="how" label="How were they reminded?" isInline choices={choicesOf(CHASE_WAYS)} defaultValue={typed(state, 'how')} error={state.errors.how} />
      <TextInput name="note" label="Whom you reached, and what they said" maxLength={500} defaultValue={typed(state, 'note')} error={state.errors.note} />
      <DateInput name="promisedOn" label="Answer promised for" hint="Leave it empty if they promised no day" defaultValue={typedDay(state, 'promisedOn')} error={state.errors.promisedOn} />
      <SubmitButton look="secondary">Record the reminder</SubmitButton>
    </form>
  )
}
