'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../form-state'
import { claimAction } from './action'

/** The button that takes a case which nobody has. */
export function ClaimForm({ caseRef }: { caseRef: string }) {
  const [state, send] = useActionState(claimAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} title="You do not have this case" />
      <input type="hidden" name="ref" value={caseRef} />
      <SubmitButton pendingText="Taking…">Take this case</SubmitButton>
    </form>
  )
}
