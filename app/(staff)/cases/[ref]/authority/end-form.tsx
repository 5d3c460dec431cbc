'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { takeBackAction, withdrawAction } from './action'

type EndFormProps = { caseRef: string; requestId: string }

/** Withdrawing a request that is not needed any more. */
export function WithdrawForm({ caseRef, requestId }: EndFormProps) {
  const [state, send] = useFormAction(withdrawAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="requestId" value={requestId} />
      <Textarea name="reason" label="Why do you withdraw it?" hint="The case goes back to where it was. You can ask again, of the same person or of another." rows={3} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton look="secondary" pendingText="Withdrawing…">Withdraw the request</SubmitButton>
    </form>
  )
}

/** Taking a case back whose request nobody answered in time. */
export function TakeBackForm({ caseRef, requestId }: EndFormProps) {
  const [state, send] = useFormAction(takeBackAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="requestId" value={requestId} />
      <SubmitButton pendingText="Taking it back…">Take the case back, and ask again</SubmitButton>
    </form>
  )
}
