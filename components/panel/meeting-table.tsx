import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { SEAT_NAMES } from '@/lib/domain/panel/seat-names'
import type { SeatKind } from '@/lib/domain/panel/tally'
import { writtenInstant } from '@/lib/domain/wording/written-day'

/** A meeting as a row. */
export type MeetingRow = { id: string; startsAt: Date; venue: string; status: 'planned' | 'open' | 'closed'; chair: string | null; yourSeat: SeatKind | null; cases: number; undecided: number; mayOpen: boolean }

/** Meetings, each leading to its page for those who may open it. */
export function MeetingTable({ caption, rows, empty }: { caption: string; rows: readonly MeetingRow[]; empty: ReactNode }) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        { heading: 'When', isRowHeading: true, cell: (row) => (row.mayOpen ? <a className="govuk-link" href={`/panels/${row.id}`}>{writtenInstant(row.startsAt)}</a> : writtenInstant(row.startsAt)) },
        { heading: 'Where', cell: (row) => row.venue },
        { heading: 'Chair', cell: (row) => row.chair ?? 'Nobody yet' },
        { heading: 'Cases', cell: (row) => casesInWords(row) },
        { heading: 'Your seat', cell: (row) => (row.yourSeat ? SEAT_NAMES[row.yourSeat] : 'None') },
        { heading: 'Now', isHeadingHidden: true, cell: (row) => (row.status === 'open' ? <Tag tone="success">Under way</Tag> : null) },
      ]}
    />
  )
}

function casesInWords({ cases, undecided, status }: MeetingRow): string {
  const all = cases === 0 ? 'None yet' : cases === 1 ? '1 case' : `${cases} cases`
  if (status === 'planned' || cases === 0) return all
  return undecided === 0 ? `${all}, all dealt with` : `${all}, ${undecided} without a result`
}
