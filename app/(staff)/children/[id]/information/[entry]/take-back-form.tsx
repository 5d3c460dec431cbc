'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { typed, UNSENT } from '../../../../../form-state'
import { useFormAction } from '../../../../../use-form-action'
import { takeBackAction } from './action'

/** Takes words back that stand before the panel of a case. */
export function TakeBackForm({ shares }: { shares: readonly { id: string; ref: string }[] }) {
  const [state, send] = useFormAction(takeBackAction, UNSENT)
  const [first] = shares
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {shares.length === 1 && first ? <input type="hidden" name="shareId" value={first.id} /> : <Radios name="shareId" label="From which panel?" choices={shares.map(({ id, ref }) => ({ value: id, label: `The panel of ${ref}` }))} defaultValue={typed(state, 'shareId')} error={state.errors.shareId} />}
      <TextInput name="endReason" label="Why the panel is not to read it any more" maxLength={500} defaultValue={typed(state, 'endReason')} error={state.errors.endReason} />
      <SubmitButton look="secondary">Take it back</SubmitButton>
    </form>
  )
}
