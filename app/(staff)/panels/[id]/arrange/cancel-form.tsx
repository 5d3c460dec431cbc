'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { cancelMeetingAction } from './action'

/** Calls a meeting off. */
export function CancelForm({ meetingId }: { meetingId: string }) {
  const [state, send] = useFormAction(cancelMeetingAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <Textarea name="cancelReason" label="Why it does not take place" hint="Name no child: everybody who opens the meeting reads it." rows={3} defaultValue={typed(state, 'cancelReason')} error={state.errors.cancelReason} />
      <SubmitButton look="warning" pendingText="Calling off…">Call the meeting off</SubmitButton>
    </form>
  )
}
