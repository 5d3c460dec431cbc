'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { WarningText } from '@/components/ui/warning-text'
import { UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { closeBallotAction } from './action'

type CloseBallotFormProps = { meetingId: string; caseRef: string; round: number; waitingFor: readonly string[] }

/** Closes the ballot early, with what that leads to. */
export function CloseBallotForm({ meetingId, caseRef, round, waitingFor }: CloseBallotFormProps) {
  const [state, send] = useFormAction(closeBallotAction, UNSENT)
  return (
    <form action={send} className="mb-6">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <WarningText>If you close the ballot now, there is no view from {waitingFor.join(', ')}. The panel is then not unanimous, and the case goes to the service manager and the senior officer.</WarningText>
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="round" value={round} />
      <SubmitButton look="warning" pendingText="Closing…">Close the ballot now</SubmitButton>
    </form>
  )
}
