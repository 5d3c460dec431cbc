'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { takeBackAction } from './action'

/** Takes a case back that waits for an answer, with the reason why none is waited for any longer. */
export function TakeBackForm({ caseRef, version }: { caseRef: string; version: number }) {
  const [state, send] = useFormAction(takeBackAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <Textarea name="why" label="Why do you take it back without an answer?" hint="What was saved in the open sections so far stays." rows={3} defaultValue={typed(state, 'why')} error={state.errors.why} />
      <SubmitButton look="secondary" pendingText="Taking back…">Take the case back into triage</SubmitButton>
    </form>
  )
}
