'use client'

import { ButtonGroup } from '@/components/ui/button-group'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { assignAction } from './action'

type AssignFormProps = { caseRef: string; version: number; officers: readonly { id: string; label: string; hint: string }[] }

/** Which officer has the case from now on, and why. */
export function AssignForm({ caseRef, version, officers }: AssignFormProps) {
  const [state, send] = useFormAction(assignAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="ref" value={caseRef} />
      <input type="hidden" name="version" value={version} />
      <Radios name="officerId" label="Who has it from now on?" labelSize="m" hint="Triage officers of this service who are here today, with what they have in hand." choices={officers.map(({ id, label, hint }) => ({ value: id, label, hint }))} defaultValue={typed(state, 'officerId')} error={state.errors.officerId} />
      <TextInput name="reason" label="Why" hint="It is kept with your name." defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <ButtonGroup>
        <SubmitButton>Give them the case</SubmitButton>
        <a className="govuk-link" href={`/triage/${caseRef}`}>Cancel</a>
      </ButtonGroup>
    </form>
  )
}
