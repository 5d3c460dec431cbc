'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../../../form-state'
import { signAction } from './action'

/** The chair's signature under what is shown. */
export function SignForm({ meetingId, shown }: { meetingId: string; shown: string }) {
  const [state, send] = useActionState(signAction, UNSENT)
  return (
    <form action={send} className="no-print">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <p className="govuk-body">Once signed, these minutes stay as they are. Later you can add to them, with a reason, and nothing else.</p>
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="shown" value={shown} />
      <SubmitButton pendingText="Signing…">Sign the minutes</SubmitButton>
    </form>
  )
}
