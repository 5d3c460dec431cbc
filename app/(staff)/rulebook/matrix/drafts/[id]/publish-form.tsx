'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { typedDay, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { publishAction } from './action'

/** From when a draft scores. */
export function PublishForm({ draftId }: { draftId: string }) {
  const [state, send] = useFormAction(publishAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="draftId" value={draftId} />
      <DateInput name="inForceFrom" label="It scores from" hint="Today or later. Once published it is never edited; a later edition can replace it." defaultValue={typedDay(state, 'inForceFrom')} error={state.errors.inForceFrom} />
      <SubmitButton pendingText="Publishing…">Publish for all services</SubmitButton>
    </form>
  )
}
