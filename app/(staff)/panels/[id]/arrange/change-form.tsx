'use client'

import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { typed, typedDay, UNSENT } from '../../../../form-state'
import { useFormAction } from '../../../../use-form-action'
import { changeMeetingAction } from './action'

/** Moves a meeting, or changes its place or how many cases it hears. */
export function ChangeForm({ meeting }: { meeting: { id: string; day: IsoDay; time: string; venue: string; link: string | null; capacity: number | null; sequence: number } }) {
  const [state, send] = useFormAction(changeMeetingAction, UNSENT)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="shownSequence" value={meeting.sequence} />
      <DateInput name="day" label="Day" defaultValue={typedDay(state, 'day', meeting.day)} error={state.errors.day} />
      <TextInput name="time" label="Time" width={5} autoComplete="off" defaultValue={typed(state, 'time', meeting.time)} error={state.errors.time} />
      <TextInput name="venue" label="Where" autoComplete="off" defaultValue={typed(state, 'venue', meeting.venue)} error={state.errors.venue} />
      <TextInput name="link" label="Address to join from elsewhere" autoComplete="off" inputMode="url" defaultValue={typed(state, 'link', meeting.link ?? '')} error={state.errors.link} />
      <TextInput name="capacity" label="The most cases" width={2} inputMode="numeric" autoComplete="off" defaultValue={typed(state, 'capacity', String(meeting.capacity ?? ''))} error={state.errors.capacity} />
      <SubmitButton pendingText="Saving…">Save the change</SubmitButton>
    </form>
  )
}
