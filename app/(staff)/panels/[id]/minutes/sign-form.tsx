'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { signAction } from './action'

/** The chair's signature under what is shown; `isWhole` where no case is set apart. */
export function SignForm({ meetingId, shown, isWhole }: { meetingId: string; shown: string; isWhole: boolean }) {
  const [state, send] = useFormAction(signAction, UNSENT)
  return (
    <form action={send} className="no-print">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <p className="govuk-body">Once signed, these minutes stay as they are. Later you can add to them, with a reason, and nothing else.</p>
      {isWhole ? null : <p className="govuk-body">You sign for the cases that you can read here. What is restricted is set apart: somebody who was at the meeting and may see the record signs that part.</p>}
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="shown" value={shown} />
      <SubmitButton pendingText="Signing…">Sign the minutes</SubmitButton>
    </form>
  )
}
