'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { signApartAction } from './action'

/** The signature of somebody who heard a restricted case under its part of the minutes. */
export function ApartForm({ meetingId, reference, shown, number }: { meetingId: string; reference: string; shown: string; number: number }) {
  const [state, send] = useFormAction(signApartAction, UNSENT)
  return (
    <form action={send} className="no-print">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <p className="govuk-body">The chair could not see this record. You heard the case, so you can sign for this part. Once signed, it stays as it is.</p>
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="ref" value={reference} />
      <input type="hidden" name="shown" value={shown} />
      <SubmitButton pendingText="Signing…">Sign part {number}</SubmitButton>
    </form>
  )
}
