'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { answerHandOverAction } from './action'

/** Takes a child over from another service, or not, with the reason. */
export function AnswerForm({ handOverId, isTransfer }: { handOverId: string; isTransfer: boolean }) {
  const [state, send] = useFormAction(answerHandOverAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="handOverId" value={handOverId} />
      <Radios
        name="answer"
        label="Does your service take the child?"
        choices={[
          { value: 'accepted', label: 'Yes', hint: isTransfer ? 'The record, every case and the whole history come to your service at once' : 'Your service reads the record, and the home service stays responsible' },
          { value: 'declined', label: 'No', hint: 'Nothing moves' },
        ]}
        defaultValue={typed(state, 'answer')}
        error={state.errors.answer}
      />
      <Textarea name="reason" label="What was agreed, or why not" rows={3} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton>Answer</SubmitButton>
    </form>
  )
}
