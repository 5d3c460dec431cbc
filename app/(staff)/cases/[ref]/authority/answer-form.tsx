'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { answerAuthorityAction } from './action'

type AnswerFormProps = {
  caseRef: string
  requestId: string
  outcome: string
  isCps: boolean
  /** Why nothing can be done here now; what was typed before that is still shown. */
  shut: string | null
}

/** The answer to a request for an authority, with its reason. */
export function AnswerForm({ caseRef, requestId, outcome, isCps, shut }: AnswerFormProps) {
  const [state, send] = useFormAction(answerAuthorityAction, UNSENT)
  if (shut && Object.keys(state.values).length === 0) return <InsetText>{shut}</InsetText>
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="requestId" value={requestId} />
      <Radios
        name="answer"
        label={isCps ? 'What did the CPS answer?' : 'Your answer'}
        labelSize="m"
        choices={[
          { value: 'given', label: isCps ? `The CPS gave its authority: ${outcome}` : `Give the authority: ${outcome}`, hint: 'For this outcome and for no other. It is not the decision itself.' },
          { value: 'refused', label: isCps ? 'The CPS refused' : 'Refuse it', hint: 'The case goes back with your reason, and another way has to be found.' },
        ]}
        defaultValue={typed(state, 'answer')}
        error={state.errors.answer}
      />
      <Textarea name="reason" label={isCps ? 'What the CPS wrote, and who for it' : 'Why'} hint="It is kept with your name." defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton pendingText="Recording…">Record the answer</SubmitButton>
    </form>
  )
}
