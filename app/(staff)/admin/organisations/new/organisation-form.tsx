'use client'

import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { PARTNER_AGENCIES } from '@/lib/domain/admin/organisation-kind'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { typed, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { addOrganisationAction } from './action'

/** A police force or a partner agency. */
export function OrganisationForm() {
  const [state, send] = useFormAction(addOrganisationAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <TextInput name="name" label="Name" autoComplete="off" defaultValue={typed(state, 'name')} error={state.errors.name} />
      <Radios
        name="agency"
        label="What is it?"
        hint="Its people stand for this at a panel."
        defaultValue={typed(state, 'agency')}
        error={state.errors.agency}
        choices={[{ value: 'police', label: 'A police force' }, ...PARTNER_AGENCIES.map((agency) => ({ value: agency, label: AGENCY_WORDS[agency] }))]}
      />
      <SubmitButton pendingText="Adding…">Add the organisation</SubmitButton>
    </form>
  )
}
