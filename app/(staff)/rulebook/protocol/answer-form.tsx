'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { typed, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { answerAction } from './action'

type AnswerFormProps = { serviceId: string; versionId: string; from: string; may: { approve: boolean; withdraw: boolean } }

/** Approve, decline, or take one's own proposal back. */
export function AnswerForm({ serviceId, versionId, from, may }: AnswerFormProps) {
  const [state, send] = useFormAction(answerAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <input type="hidden" name="versionId" value={versionId} />
      {may.approve ? (
        <Radios
          name="answer"
          label="Your answer"
          defaultValue={typed(state, 'answer')}
          error={state.errors.answer}
          choices={[{ value: 'approved', label: 'Approve', hint: `It holds from ${writtenDay(from)} and cannot be edited; a later version can replace it.` }, { value: 'declined', label: 'Decline' }]}
        />
      ) : <input type="hidden" name="answer" value="withdrawn" />}
      <Textarea name="reason" label={may.approve ? 'Why (needed if you decline it)' : 'Why (optional)'} rows={3} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton look={may.approve ? 'primary' : 'secondary'}>{may.approve ? 'Save the answer' : 'Take the proposal back'}</SubmitButton>
    </form>
  )
}
