'use client'

import { useActionState } from 'react'
import { Checkboxes } from '@/components/ui/checkboxes'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { SEAT_NAMES } from '@/lib/domain/panel/seat-names'
import type { Agency, SeatKind } from '@/lib/domain/panel/tally'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { ticked, UNSENT } from '../../../form-state'
import { attendanceAction } from './action'

type AttendanceFormProps = { meetingId: string; seats: readonly { id: string; name: string; agency: Agency; seat: SeatKind; present: boolean; isYou: boolean; /** When they came and left, in words. */ times: string | null }[] }

/** Who is at the table: everybody at once, ticked by the chair. */
export function AttendanceForm({ meetingId, seats }: AttendanceFormProps) {
  const [state, send] = useActionState(attendanceAction, UNSENT)
  const present = seats.filter((seat) => seat.present).map((seat) => seat.id)
  return (
    <form action={send} noValidate>
      <ErrorSummary errors={state.errors} refusal={state.refusal} />
      <input type="hidden" name="meetingId" value={meetingId} />
      {present.map((id) => <input key={id} type="hidden" name="shown" value={id} />)}
      <Checkboxes
        name="present"
        label="Who is present?"
        isSmall
        defaultValue={ticked(state, 'present', present)}
        choices={seats.map((seat) => ({ value: seat.id, label: `${seat.name}${seat.isYou ? ' (you)' : ''}`, hint: `${AGENCY_WORDS[seat.agency]}, ${SEAT_NAMES[seat.seat].toLowerCase()}${seat.times ? `. ${seat.times}` : ''}` }))}
        error={state.errors.present}
      />
      <SubmitButton>Save the attendance</SubmitButton>
    </form>
  )
}
