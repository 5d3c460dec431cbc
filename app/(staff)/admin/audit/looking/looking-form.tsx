'use client'

import { useActionState } from 'react'
import { choicesOf } from '@/components/ui/choices-of'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { POINTED_ANSWERS } from '@/lib/domain/admin/pointed-looks'
import { typed, UNSENT } from '../../../../form-state'
import { lookingAction } from './action'

/** What came of looking into one thing. */
export function LookingForm({ pointedId }: { pointedId: string }) {
  const [state, send] = useActionState(lookingAction, UNSENT)
  return (
    <form action={send} noValidate className="flex max-w-[45rem] flex-wrap items-end gap-x-6">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="pointedId" value={pointedId} />
      <Select name="answer" label="What came of it" emptyLabel="Choose" options={choicesOf(POINTED_ANSWERS)} defaultValue={typed(state, 'answer')} error={state.errors.answer} />
      <TextInput name="says" label="What you found" hint="Do not name a child here" maxLength={1000} autoComplete="off" defaultValue={typed(state, 'says')} error={state.errors.says} />
      <SubmitButton>Record it</SubmitButton>
    </form>
  )
}
