'use client'

import { PostFields, type PostChoices } from '@/components/admin/post-fields'
import type { DateParts } from '@/components/ui/date-parts'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { typed, typedDay, UNSENT } from '../../../../../../form-state'
import { useFormAction } from '../../../../../../use-form-action'
import { addPostAction } from './action'

/** A further post for somebody. */
export function PostForm({ personId, today, ...choices }: PostChoices & { personId: string; today: DateParts }) {
  const [state, send] = useFormAction(addPostAction, UNSENT)
  const wasSent = Object.keys(state.values).length > 0
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="personId" value={personId} />
      <PostFields {...choices} errors={state.errors} value={(name) => typed(state, name)} startsOn={wasSent ? typedDay(state, 'startsOn') : today} endsOn={typedDay(state, 'endsOn')} />
      <SubmitButton pendingText="Giving…">Give the post</SubmitButton>
    </form>
  )
}
