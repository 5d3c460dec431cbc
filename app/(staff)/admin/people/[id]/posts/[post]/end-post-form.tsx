'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { typedDay, UNSENT } from '../../../../../../form-state'
import { useFormAction } from '../../../../../../use-form-action'
import { endPostAction } from './action'

/** The last day of a post. */
export function EndPostForm({ personId, postId, endsOn }: { personId: string; postId: string; endsOn: string | null }) {
  const [state, send] = useFormAction(endPostAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="postId" value={postId} />
      <DateInput name="endsOn" label="Last day" hint="The post gives its rights up to the end of this day. Yesterday’s date ends it at once." defaultValue={typedDay(state, 'endsOn', endsOn)} error={state.errors.endsOn} />
      <SubmitButton look="warning" pendingText="Recording…">Record the last day</SubmitButton>
    </form>
  )
}
