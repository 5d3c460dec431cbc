'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { InsetText } from '@/components/ui/inset-text'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { answerQueryAction, reviewAction } from './action'

type ReviewFormProps = {
  caseRef: string
  reviewId: string
  /** What overturning would do now. */
  wouldBe: 'returned' | 'finding'
  mayAsk: boolean
  /** Why nothing can be done here now; what was typed before that is still shown. */
  shut: string | null
}

/** A manager agrees with a decision, asks the officer about it, or overturns it. */
export function ReviewForm({ caseRef, reviewId, wouldBe, mayAsk, shut }: ReviewFormProps) {
  const [state, send] = useFormAction(reviewAction, UNSENT)
  if (shut && Object.keys(state.values).length === 0) return <InsetText>{shut}</InsetText>
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="reviewId" value={reviewId} />
      <Radios
        name="answer"
        label="What do you make of it?"
        labelSize="m"
        choices={[
          { value: 'agree', label: 'I agree', hint: 'The review ends here. You may leave a note.' },
          ...(mayAsk ? [{ value: 'query', label: 'I have a question', hint: 'It goes to the officer who decided, and the review waits for the answer.' }] : []),
          { value: 'overturn', label: 'I overturn it', hint: wouldBe === 'returned' ? 'The case goes back to triage with your reason. The decision stays on record.' : 'The outcome was given already, or the case has moved on. Your reason is kept as a finding about the decision.' },
        ]}
        defaultValue={typed(state, 'answer')}
        error={state.errors.answer}
      />
      <Textarea name="text" label="Your note, question or reason" hint="Needed for a question and for an overturning. It is kept with your name." defaultValue={typed(state, 'text')} error={state.errors.text} />
      <SubmitButton pendingText="Recording…">Record your review</SubmitButton>
    </form>
  )
}

/** The officer’s answer to the manager’s question. */
export function AnswerQueryForm({ caseRef, reviewId }: { caseRef: string; reviewId: string }) {
  const [state, send] = useFormAction(answerQueryAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="reviewId" value={reviewId} />
      <Textarea name="answer" label="Your answer" hint="The manager reads it beside your decision. The decision itself cannot be edited." defaultValue={typed(state, 'answer')} error={state.errors.answer} />
      <SubmitButton pendingText="Sending…">Send the answer</SubmitButton>
    </form>
  )
}
