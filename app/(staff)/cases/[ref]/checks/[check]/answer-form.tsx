'use client'

import { LawfulReasonFields } from '@/components/agencies/lawful-reason-fields'
import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { CHECK_ANSWERS } from '@/lib/domain/agencies/partners'
import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import { typed, typedDay, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { answerAction, ownAnswerAction } from './action'

type AnswerFormProps = { checkId: string; /** The reader answers for their own agency. */ asOwn: boolean; hasAnswer: boolean }

/** What a partner answered, or why no answer came; “nothing known” is an answer. */
export function AnswerForm({ checkId, asOwn, hasAnswer }: AnswerFormProps) {
  const [state, send] = useFormAction(asOwn ? ownAnswerAction : answerAction, UNSENT)
  const { usual } = SHARING_KINDS['check-answered']
  const choices = choicesOf(CHECK_ANSWERS).filter(({ value }) => value !== 'no-answer' || (!asOwn && !hasAnswer))
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="checkId" value={checkId} />
      <Radios name="answer" label={asOwn ? 'How does your agency answer?' : 'How does the check end?'} choices={choices} defaultValue={typed(state, 'answer')} error={state.errors.answer} />
      <Textarea name="says" label={asOwn ? 'What your agency knows' : 'What they answered, or why there is no answer'} hint="Facts with their dates, and who knows the child. The panel reads it. Leave it empty only where nothing is known" rows={6} defaultValue={typed(state, 'says')} error={state.errors.says} />
      {asOwn ? null : (
        <>
          <TextInput name="answeredBy" label="Who answered there" maxLength={200} defaultValue={typed(state, 'answeredBy')} error={state.errors.answeredBy} />
          <DateInput name="answeredOn" label="Answered on" hint="Leave it empty for today" defaultValue={typedDay(state, 'answeredOn')} error={state.errors.answeredOn} />
        </>
      )}
      <LawfulReasonFields basis={typed(state, 'basis', usual.basis)} necessity={typed(state, 'necessity', usual.necessity)} errors={state.errors} />
      <SubmitButton>{asOwn ? 'Answer' : 'Record the answer'}</SubmitButton>
    </form>
  )
}
