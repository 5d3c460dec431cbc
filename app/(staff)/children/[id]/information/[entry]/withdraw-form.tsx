'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { withdrawAction } from './action'

/** Withdraws an entry that should not have been recorded. */
export function WithdrawForm({ childId, informationId }: { childId: string; informationId: string }) {
  const [state, send] = useFormAction(withdrawAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="childId" value={childId} />
      <input type="hidden" name="informationId" value={informationId} />
      <Textarea name="withdrawReason" label="Why it should not have been recorded" rows={3} defaultValue={typed(state, 'withdrawReason')} error={state.errors.withdrawReason} />
      <SubmitButton look="warning">Withdraw it</SubmitButton>
    </form>
  )
}
