'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { typed, typedDay, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { setAction } from './action'

type Service = { id: string; name: string; checkWorkingDays: number; lookUpsPerHour: number; duty: { number: string; hours: string } | null }

/** The duty number and the clocks of work with other agencies, from a day on. */
export function SettingsForm({ services, today }: { services: readonly Service[]; today: IsoDay }) {
  const [state, send] = useFormAction(setAction, UNSENT)
  const [first] = services
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      {services.length === 1 && first ? <input type="hidden" name="serviceId" value={first.id} /> : <Select name="serviceId" label="Service" emptyLabel="Choose" options={services.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={typed(state, 'serviceId')} error={state.errors.serviceId} />}
      <TextInput name="dutyNumber" label="Duty telephone number" hint="Officers are told to call it" type="tel" width={20} defaultValue={typed(state, 'dutyNumber', first?.duty?.number)} error={state.errors.dutyNumber} />
      <TextInput name="dutyHours" label="When it is answered" maxLength={200} defaultValue={typed(state, 'dutyHours', first?.duty?.hours)} error={state.errors.dutyHours} />
      <TextInput name="checkWorkingDays" label="Working days that a partner has to answer a check" inputMode="numeric" width={3} defaultValue={typed(state, 'checkWorkingDays', String(first?.checkWorkingDays ?? ''))} error={state.errors.checkWorkingDays} />
      <TextInput name="lookUpsPerHour" label="Look-ups that one officer may make in an hour" inputMode="numeric" width={3} defaultValue={typed(state, 'lookUpsPerHour', String(first?.lookUpsPerHour ?? ''))} error={state.errors.lookUpsPerHour} />
      <DateInput name="inForceFrom" label="Holds from" defaultValue={typedDay(state, 'inForceFrom', today)} error={state.errors.inForceFrom} />
      <TextInput name="reason" label="Why" maxLength={500} defaultValue={typed(state, 'reason')} error={state.errors.reason} />
      <SubmitButton>Set them</SubmitButton>
    </form>
  )
}
