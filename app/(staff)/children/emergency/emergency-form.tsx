'use client'

import { choicesOf } from '@/components/ui/choices-of'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Radios } from '@/components/ui/radios'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { EMERGENCY_REASONS } from '@/lib/domain/access/emergency'
import { typed, typedDay, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { emergencyAction } from './action'

/** Which record, and why it cannot wait. */
export function EmergencyForm({ services }: { services: readonly { id: string; name: string }[] }) {
  const [state, send] = useFormAction(emergencyAction, UNSENT)
  const [only, ...more] = services
  return (
    <form action={send} noValidate className="max-w-[45rem]">
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {only && more.length === 0 ? <input type="hidden" name="serviceId" value={only.id} /> : <Select name="serviceId" label="Youth justice service" emptyLabel="Choose" options={services.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={typed(state, 'serviceId')} error={state.errors.serviceId} />}
      <TextInput name="ref" label="Reference of a case of the child" hint="Such as JN-2026-000123-K. Leave it empty if you have none, and enter the child below" width={20} autoComplete="off" defaultValue={typed(state, 'ref')} error={state.errors.ref} />
      <TextInput name="givenNames" label="Given names" hint="Exactly as they are on record" maxLength={200} autoComplete="off" defaultValue={typed(state, 'givenNames')} error={state.errors.givenNames} />
      <TextInput name="familyName" label="Family name" maxLength={200} autoComplete="off" defaultValue={typed(state, 'familyName')} error={state.errors.familyName} />
      <DateInput name="dateOfBirth" label="Born" defaultValue={typedDay(state, 'dateOfBirth')} error={state.errors.dateOfBirth} />
      <Radios name="reason" label="What is the emergency?" choices={choicesOf(EMERGENCY_REASONS)} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <Textarea name="says" label="What has happened, and what you need from the record" hint="A manager reads this when they review it" rows={4} defaultValue={typed(state, 'says')} error={state.errors.says} />
      <SubmitButton pendingText="Opening…">Open the record</SubmitButton>
    </form>
  )
}
