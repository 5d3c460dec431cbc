'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { openBallotAction } from './action'

/** Opens the next round of voting. */
export function OpenBallotForm({ meetingId, caseRef, round }: { meetingId: string; caseRef: string; round: number }) {
  const [state, send] = useFormAction(openBallotAction, UNSENT)
  return (
    <form action={send} className="mb-6">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="ref" value={caseRef} />
      <SubmitButton pendingText="Opening…">{round === 1 ? 'Open the ballot' : `Open round ${round} of the ballot`}</SubmitButton>
    </form>
  )
}
