'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { WHOSE, WHOSE_WORDS } from '@/lib/domain/panel/own-words'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { wordsAction } from './action'

/** Writes down what the child or the parents said, in their own words. */
export function WordsForm({ caseRef }: { caseRef: string }) {
  const [state, send] = useFormAction(wordsAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <Radios name="whose" label="Who was heard?" isInline choices={WHOSE.map((whose) => ({ value: whose, label: WHOSE_WORDS[whose] }))} defaultValue={typed(state, 'whose')} error={state.errors.whose} />
      <Textarea name="says" label="What they said, in their own words" hint="As they said it: nothing tidied, nothing summed up. Say what happened, how it is for them, what they want to happen and what would help." rows={6} defaultValue={typed(state, 'says')} error={state.errors.says} />
      <Textarea name="whyNone" label="Or why nothing was said" hint="For example: did not want to, and was told that they can still; could not be reached, and how that was tried." rows={2} defaultValue={typed(state, 'whyNone')} error={state.errors.whyNone} />
      <DateInput name="heardOn" label="On" defaultValue={typedDay(state, 'heardOn')} error={state.errors.heardOn} />
      <TextInput name="heardHow" label="How and with whom" hint="For example: at home, drawing; by telephone; with an interpreter" autoComplete="off" defaultValue={typed(state, 'heardHow')} error={state.errors.heardHow} />
      <SubmitButton pendingText="Saving…">Save the words</SubmitButton>
    </form>
  )
}
