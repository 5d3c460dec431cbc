'use client'

import { InformationFields } from '@/components/agencies/information-fields'
import { datePartsOf } from '@/components/ui/date-parts'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, typedDay, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { correctAction } from './action'

type CorrectFormProps = { childId: string; informationId: string; saved: Readonly<Record<string, string>>; happenedOn: string | null; mayConditions: boolean }

/** Corrects an entry with one that stands in its place. */
export function CorrectForm({ childId, informationId, saved, happenedOn, mayConditions }: CorrectFormProps) {
  const [state, send] = useFormAction(correctAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="childId" value={childId} />
      <input type="hidden" name="informationId" value={informationId} />
      <InformationFields value={(name) => typed(state, name, saved[name])} happenedOn={state === UNSENT ? datePartsOf(happenedOn) : typedDay(state, 'happenedOn')} errors={state.errors} closedC={mayConditions ? null : 'Your role does not hold information under conditions.'} />
      <Textarea name="correctionReason" label="What was wrong" rows={3} defaultValue={typed(state, 'correctionReason')} error={state.errors.correctionReason} />
      <SubmitButton>Record the correction</SubmitButton>
    </form>
  )
}
