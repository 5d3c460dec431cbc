'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { unlinkAction } from './action'

/** This case is not about the matter after all, and why. */
export function UnlinkForm({ caseRef }: { caseRef: string }) {
  const [state, send] = useFormAction(unlinkAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <Textarea name="endReason" label="Why is this case not about the same matter?" hint="The other cases stay linked. That this one was linked, and why, stays on record." rows={3} defaultValue={typed(state, 'endReason')} error={state.errors.endReason} />
      <SubmitButton look="secondary">Take this case out</SubmitButton>
    </form>
  )
}
