'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { putAsideAction } from './action'

/** A draft that is not wanted any more. */
export function PutAsideForm({ draftId }: { draftId: string }) {
  const [state, send] = useFormAction(putAsideAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="draftId" value={draftId} />
      <p className="govuk-body max-w-[45rem]">A draft with a mistake is put aside and imported again: its rows are never edited here.</p>
      <SubmitButton look="secondary" pendingText="Putting aside…">Put this draft aside</SubmitButton>
    </form>
  )
}
