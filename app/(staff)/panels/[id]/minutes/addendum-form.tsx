'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { addAction } from './action'

/** Something that is added to signed minutes, with the reason. */
export function AddendumForm({ meetingId }: { meetingId: string }) {
  const [state, send] = useFormAction(addAction, UNSENT)
  return (
    <form action={send} noValidate className="no-print">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <Textarea name="says" label="What is added" hint="Children by their initials, as in the minutes." rows={4} defaultValue={typed(state, 'says')} error={state.errors.says} />
      <TextInput name="reason" label="Why" defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton look="secondary" pendingText="Adding…">Add it under your name</SubmitButton>
    </form>
  )
}
