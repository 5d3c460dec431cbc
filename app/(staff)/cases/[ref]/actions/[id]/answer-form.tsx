'use client'

import { datePartsOf } from '@/components/ui/date-parts'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { typed, typedDay, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { answerActionAction } from './action'

/** Whether it was done, when, or why not. */
export function AnswerForm({ caseRef, actionId, today, closed }: { caseRef: string; actionId: string; today: IsoDay; closed?: string }) {
  const [state, send] = useFormAction(answerActionAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="actionId" value={actionId} />
      <Radios name="answer" label="Was it done?" labelSize="m" choices={[{ value: 'done', label: 'Yes, it was done', closed }, { value: 'not-done', label: 'No, and it will not be' }]} defaultValue={typed(state, 'answer')} error={state.errors.answer} />
      <DateInput name="closedOn" label="If it was done: on which day?" defaultValue={Object.keys(state.values).length === 0 ? datePartsOf(today) : typedDay(state, 'closedOn')} error={state.errors.closedOn} />
      <Textarea name="note" label="How it went, or why it was not done" rows={3} defaultValue={typed(state, 'note')} error={state.errors.note} />
      <SubmitButton>Save</SubmitButton>
    </form>
  )
}
