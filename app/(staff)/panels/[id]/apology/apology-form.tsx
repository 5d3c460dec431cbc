'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { apologyAction } from './action'

/** Sends one's own apologies. */
export function ApologyForm({ meetingId, seatId }: { meetingId: string; seatId: string }) {
  const [state, send] = useFormAction(apologyAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="seatId" value={seatId} />
      <Textarea name="reason" label="Why you cannot come" rows={3} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton pendingText="Sending…">Send apologies</SubmitButton>
    </form>
  )
}
