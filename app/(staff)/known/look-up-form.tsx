'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { LOOK_UP_PURPOSES } from '@/lib/domain/agencies/look-up'
import { typed, typedDay, UNSENT } from '../../form-state'
import { useFormAction } from '../../use-form-action'
import { lookUpAction } from './action'

/** Whom an officer asks about. */
export function LookUpForm({ services }: { services: readonly { id: string; name: string }[] }) {
  const [state, send] = useFormAction(lookUpAction, UNSENT)
  const [only] = services
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {services.length === 1 && only ? <input type="hidden" name="serviceId" value={only.id} /> : <Select name="serviceId" label="Youth justice service" emptyLabel="Choose" options={services.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={typed(state, 'serviceId')} error={state.errors.serviceId} />}
      <TextInput name="givenNames" label="Given names" maxLength={200} autoComplete="off" defaultValue={typed(state, 'givenNames')} error={state.errors.givenNames} />
      <TextInput name="familyName" label="Family name" maxLength={200} autoComplete="off" defaultValue={typed(state, 'familyName')} error={state.errors.familyName} />
      <DateInput name="dateOfBirth" label="Born" defaultValue={typedDay(state, 'dateOfBirth')} error={state.errors.dateOfBirth} />
      <TextInput name="postcode" label="Postcode, if you know it" width={10} maxLength={10} autoComplete="off" defaultValue={typed(state, 'postcode')} error={state.errors.postcode} />
      <Select name="purpose" label="What you ask for" emptyLabel="Choose" options={choicesOf(LOOK_UP_PURPOSES)} defaultValue={typed(state, 'purpose')} error={state.errors.purpose} />
      <TextInput name="reason" label="Why you ask" hint="The incident or its reference" maxLength={300} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton pendingText="Asking…">Ask</SubmitButton>
    </form>
  )
}
