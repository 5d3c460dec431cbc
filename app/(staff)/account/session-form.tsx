'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { UNSENT } from '../../form-state'
import { useFormAction } from '../../use-form-action'
import { endOwnSessionAction } from './action'

/** Ends one of one's own sessions. `of` is its browser, for whoever hears the page read. */
export function SessionForm({ sessionId, of }: { sessionId: string; of: string }) {
  const [state, send] = useFormAction(endOwnSessionAction, UNSENT)
  return (
    <form action={send}>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <SubmitButton look="secondary" pendingText="Ending…">End<span className="govuk-visually-hidden"> the session of {of}</span></SubmitButton>
    </form>
  )
}
