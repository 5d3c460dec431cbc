'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { historyCheckedAction } from './action'

/** Records that one has checked the history today. */
export function CheckedForm({ caseRef, version }: { caseRef: string; version: number }) {
  const [state, send] = useFormAction(historyCheckedAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <SubmitButton look="secondary">I have checked the police record today</SubmitButton>
    </form>
  )
}
