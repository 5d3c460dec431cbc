'use client'

import { Checkboxes } from '@/components/ui/checkboxes'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { SEAT_NAMES } from '@/lib/domain/panel/seat-names'
import type { Agency, SeatKind } from '@/lib/domain/panel/tally'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { ticked, UNSENT } from '../../../form-state'
import { useFormAction } from '../../../use-form-action'
import { attendanceAction } from './action'

type AttendanceFormProps = { meetingId: string; seats: readonly { id: string; name: string; agency: Agency; seat: SeatKind; present: boolean; isYou: boolean; /** When they came and left, in words. */ times: string | null; before: { apology: string | null; takenBy: string | null } | null }[] }

/** Who is at the table: everybody at once, ticked by the chair. Whoever sent apologies is named with them and is no blank to be filled; if they came after all, that is said apart. */
export function AttendanceForm({ meetingId, seats }: AttendanceFormProps) {
  const [state, send] = useFormAction(attendanceAction, UNSENT)
  const present = seats.filter((seat) => seat.present).map((seat) => seat.id)
  const away = seats.filter((seat) => seat.before?.apology && !seat.present)
  const couldCome = away.filter((seat) => !seat.before?.takenBy)
  const choiceOf = (seat: AttendanceFormProps['seats'][number]) => ({ value: seat.id, label: `${seat.name}${seat.isYou ? ' (you)' : ''}`, hint: `${AGENCY_WORDS[seat.agency]}, ${SEAT_NAMES[seat.seat].toLowerCase()}${seat.times ? `. ${seat.times}` : ''}` })
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
        choices={seats.filter((seat) => !away.includes(seat)).map(choiceOf)}
        error={state.errors.present}
      />
      {away.length > 0 ? (
        <>
          <h3 className="govuk-heading-s mb-1">Apologies</h3>
          <ul className="govuk-list">
            {away.map((seat) => (
              <li key={seat.id}>
                {seat.name}{seat.isYou ? ' (you)' : ''}, {AGENCY_WORDS[seat.agency].toLowerCase()}: <span className="text-muted">{seat.before?.takenBy ? `${seat.before.takenBy} takes the seat` : 'nobody takes the seat'}. {seat.before?.apology}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {couldCome.length > 0 ? (
        <Details summary="Somebody came after all" isOpen={ticked(state, 'came', []).length > 0}>
          <Checkboxes name="came" label="Who came although they had sent apologies?" hint="Their apologies are taken back, and the papers open to them." isSmall defaultValue={ticked(state, 'came', [])} choices={couldCome.map(choiceOf)} />
        </Details>
      ) : null}
      <SubmitButton>Save the attendance</SubmitButton>
    </form>
  )
}
