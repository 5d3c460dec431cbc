import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { ReadinessLine } from '@/lib/domain/panel/readiness'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { ReadinessLineOf } from './readiness-list'

type WaitingRow = { ref: string; child: string; age: number; since: Date; offences: readonly string[]; missing: readonly Extract<ReadinessLine, { state: 'missing' }>[] }

/** The cases that are with the panel and on no agenda, those that have waited longest first. */
export function WaitingCases({ cases, isCut }: { cases: readonly WaitingRow[]; isCut: boolean }) {
  return (
    <>
      <Table
        caption="Cases that wait for a meeting"
        isCaptionHidden
        rows={cases}
        rowKey={(row) => row.ref}
        empty={<EmptyState title="No case waits for a meeting">Every case that is with the panel is on an agenda.</EmptyState>}
        columns={[
          { heading: 'Child', isRowHeading: true, cell: (row) => `${row.child}, ${row.age}` },
          { heading: 'Case', isOneLine: true, cell: (row) => <a className="govuk-link" href={`/cases/${row.ref}`}>{row.ref}</a> },
          { heading: 'Offence', cell: (row) => row.offences.join('; ') || 'None: referred without one' },
          { heading: 'With the panel since', cell: (row) => writtenDay(londonDay(row.since)) },
          { heading: 'Ready', cell: (row) => <ReadinessLineOf missing={row.missing} child={row.child} /> },
        ]}
      />
      {cases.length > 0 ? <p className="govuk-body">{isCut ? `These are the ${cases.length} that have waited longest. ` : ''}Open a meeting to put them on its agenda.</p> : null}
    </>
  )
}
