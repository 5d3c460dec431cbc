'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { readAction } from './action'

/** That a member has read how their split was settled. */
export function ReadForm({ meetingId, caseRef, escalationId }: { meetingId: string; caseRef: string; escalationId: string }) {
  const [state, send] = useFormAction(readAction, UNSENT)
  return (
    <form action={send} className="no-print">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="escalationId" value={escalationId} />
      <SubmitButton look="secondary">I have read this<VisuallyHidden> about {caseRef}</VisuallyHidden></SubmitButton>
    </form>
  )
}
