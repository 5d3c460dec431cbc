'use client'

import { LawfulReasonFields } from '@/components/agencies/lawful-reason-fields'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { SHARING_KINDS } from '@/lib/domain/agencies/sharing-kinds'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { recordSharingAction } from './action'

/** Records what was shared about a child by telephone, letter or at a meeting. */
export function SharingForm({ childId }: { childId: string }) {
  const [state, send] = useFormAction(recordSharingAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="childId" value={childId} />
      <Radios name="direction" label="Which way did it go?" isInline choices={[{ value: 'out', label: 'We told somebody' }, { value: 'in', label: 'Somebody told us' }]} defaultValue={typed(state, 'direction')} error={state.errors.direction} />
      <TextInput name="what" label="What was shared" hint="What it was about, not all that was said" maxLength={500} defaultValue={typed(state, 'what')} error={state.errors.what} />
      <TextInput name="withWhom" label="With whom" maxLength={200} defaultValue={typed(state, 'withWhom')} error={state.errors.withWhom} />
      <LawfulReasonFields basis={typed(state, 'basis', SHARING_KINDS.other.usual.basis)} necessity={typed(state, 'necessity')} errors={state.errors} />
      <SubmitButton>Record it</SubmitButton>
    </form>
  )
}
