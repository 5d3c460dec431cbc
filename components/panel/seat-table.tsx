import type { ComponentProps, ReactNode } from 'react'
import { StatusDot } from '@/components/ui/status-dot'
import { SEAT_NAMES } from '@/lib/domain/panel/seat-names'
import { AGENCIES, type Agency, type SeatKind } from '@/lib/domain/panel/tally'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { SeatBefore } from './seat-before'

/** A seat as the list shows it. */
export type ListedSeat = { id: string; name: string; agency: Agency; seat: SeatKind; present: boolean; isYou: boolean; hasInterest?: boolean; hasApology?: boolean; before?: ComponentProps<typeof SeatBefore>['seat'] | null }

type SeatTableProps = {
  seats: readonly ListedSeat[]
  /** Attendance says something only once the meeting has begun. */
  showsAttendance: boolean
  /** What can be done with a seat. */
  action?: (seat: ListedSeat) => ReactNode
}

/** Who sits at the table, by agency. */
export function SeatTable({ seats, showsAttendance, action }: SeatTableProps) {
  return (
    <dl className="m-0 mb-4">
      {AGENCIES.filter((agency) => seats.some((seat) => seat.agency === agency)).map((agency) => (
        <div key={agency} className="border-t border-line py-2">
          <dt className="text-base font-bold">{AGENCY_WORDS[agency]}</dt>
          {seats.filter((seat) => seat.agency === agency).map((seat) => (
            <dd key={seat.id} className="m-0 py-1">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span>{seat.name}{seat.isYou ? ' (you)' : ''}, <span className="text-muted">{SEAT_NAMES[seat.seat].toLowerCase()}</span></span>
                {showsAttendance ? <StatusDot tone={seat.present ? 'success' : 'neutral'}>{seat.present ? 'Present' : seat.hasApology || seat.before?.apology ? 'Apologies' : 'Not present'}</StatusDot> : null}
              </div>
              {seat.hasInterest ? <p className="govuk-body-s mb-0">Has declared an interest in this case: no vote on it.</p> : null}
              {seat.before ? <SeatBefore seat={seat.before} /> : null}
              {action?.(seat)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
