'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { reviewAction } from './action'

/** A manager’s answer to an emergency; while the record is open, only to end it. */
export function ReviewForm({ accessId, isOpen }: { accessId: string; isOpen: boolean }) {
  const [state, send] = useFormAction(reviewAction, UNSENT)
  return (
    <form action={send} noValidate className="max-w-[45rem]">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="accessId" value={accessId} />
      <Radios
        name="isJustified"
        label="Was it justified?"
        choices={[
          { value: 'yes', label: 'Yes', ...(isOpen ? { closed: 'The record is still open: answer so when everything that was looked at can be seen.' } : {}) },
          { value: 'no', label: 'No', hint: isOpen ? 'It ends at once.' : undefined },
        ]}
        defaultValue={typed(state, 'isJustified')}
        error={state.errors.isJustified}
      />
      <Textarea name="says" label="What you found" hint="Whoever opened the record reads this" rows={4} defaultValue={typed(state, 'says')} error={state.errors.says} />
      <SubmitButton>Record the review</SubmitButton>
    </form>
  )
}
