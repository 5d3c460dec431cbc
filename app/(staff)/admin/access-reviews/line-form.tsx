'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { typed, UNSENT } from '../../../form-state'
import { answerAction, startAction } from './action'

/** Whether one person keeps their access. */
export function LineForm({ lineId }: { lineId: string }) {
  const [state, send] = useActionState(answerAction, UNSENT)
  return (
    <form action={send} noValidate className="flex flex-wrap items-end gap-x-6">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="lineId" value={lineId} />
      <Select name="answer" label="Their access" emptyLabel="Choose" options={[{ value: 'confirmed', label: 'Stays as it is' }, { value: 'ended', label: 'Ends now' }]} defaultValue={typed(state, 'answer')} error={state.errors.answer} />
      <TextInput name="says" label="Why, where it ends" width={20} maxLength={500} autoComplete="off" defaultValue={typed(state, 'says')} error={state.errors.says} />
      <SubmitButton>Record it</SubmitButton>
    </form>
  )
}

/** Begins a round. */
export function StartForm({ serviceId }: { serviceId: string }) {
  const [state, send] = useActionState(startAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <SubmitButton pendingText="Beginning…">Begin a review</SubmitButton>
    </form>
  )
}
