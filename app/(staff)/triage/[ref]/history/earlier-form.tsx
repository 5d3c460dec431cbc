'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { OUTCOMES } from '@/lib/domain/outcome/outcome'
import { earlierOutcomeName } from '@/lib/domain/triage/history-in-words'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { addEarlierAction } from './action'

const OPTIONS = [...OUTCOMES, 'CONVICTION'].map((value) => ({ value, label: earlierOutcomeName(value) }))

/** Adds an outcome or conviction from the police record. */
export function EarlierForm({ caseRef, version }: { caseRef: string; version: number }) {
  const [state, send] = useFormAction(addEarlierAction, UNSENT)
  const field = (name: string) => ({ name, defaultValue: typed(state, name), error: state.errors[name] })
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <Select {...field('outcome')} label="Outcome" emptyLabel="Choose the outcome" options={OPTIONS} />
      <DateInput name="givenOn" label="Given on" hint="For example, 27 3 2025" defaultValue={typedDay(state, 'givenOn')} error={state.errors.givenOn} />
      <TextInput {...field('givenBy')} label="Given by" hint="A force, a service or a court" />
      <TextInput {...field('offence')} label="Offence" hint="As the police record has it" />
      <SubmitButton pendingText="Adding…">Add to the history</SubmitButton>
    </form>
  )
}
