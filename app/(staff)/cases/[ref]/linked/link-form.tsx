'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { TextInput } from '@/components/ui/text-input'
import { STATUS_NAMES, type CaseStatus } from '@/lib/domain/intake/case-status'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { linkAction } from './action'

type LinkFormProps = { caseRef: string; crimeReference: string | null; suggested: readonly { ref: string; initials: string; status: CaseStatus }[] }

/** Another case of the same matter, and how one knows. */
export function LinkForm({ caseRef, crimeReference, suggested }: LinkFormProps) {
  const [state, send] = useFormAction(linkAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      {suggested.length > 0 ? (
        <Radios
          name="suggested"
          label={`Cases of other children with the crime reference ${crimeReference ?? ''}`}
          isSmall
          choices={[...suggested.map(({ ref, initials, status }) => ({ value: ref, label: `${ref}, ${initials}`, hint: STATUS_NAMES[status] })), { value: '', label: 'None of these: I enter the reference below' }]}
          defaultValue={typed(state, 'suggested')}
        />
      ) : null}
      <TextInput name="otherRef" label={suggested.length > 0 ? 'Or the reference of another case' : 'Reference of the other case'} hint="Like JN-2026-000123-K." width={20} autoComplete="off" defaultValue={typed(state, 'otherRef')} error={state.errors.otherRef} />
      <Textarea name="reason" label="How do you know that they are about the same matter?" rows={3} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton>Link the cases</SubmitButton>
    </form>
  )
}
