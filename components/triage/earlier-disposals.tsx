import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { IsoDay } from '@/lib/domain/deadlines/iso-day'
import { countsForRoute, earlierOutcomeName } from '@/lib/domain/triage/history-in-words'
import { writtenDay } from '@/lib/domain/wording/written-day'

/** An earlier disposal as the list shows it; `ref` where it was given in this service, `imported` where it came in a file. */
export type EarlierDisposal = { outcome: string; givenOn: IsoDay; givenBy: string; offence: string; ref: string | null; imported: { fileName: string; on: IsoDay } | null }

/** Every earlier disposal of every kind in one dated list (F22), newest first, with what counts. */
export function EarlierDisposals({ entries, isChecked }: { entries: readonly EarlierDisposal[]; isChecked: boolean }) {
  return (
    <Table
      caption="Earlier disposals, newest first"
      isCaptionHidden
      rows={entries.map((entry, index) => ({ ...entry, index }))}
      rowKey={({ index }) => String(index)}
      empty={
        <EmptyState title="No earlier disposal is recorded">
          {isChecked ? 'The history was checked, so this is taken as none.' : 'Nobody has checked the history yet, so this says nothing. Check the police record, add what is there, and record that you checked.'}
        </EmptyState>
      }
      columns={[
        { heading: 'Given', isRowHeading: true, cell: ({ givenOn }) => writtenDay(givenOn) },
        { heading: 'Outcome', cell: ({ outcome }) => earlierOutcomeName(outcome) },
        { heading: 'Offence', cell: ({ offence }) => offence },
        {
          heading: 'By',
          cell: ({ givenBy, ref, imported }) => (
            <>
              {ref ? `${givenBy} (${ref})` : givenBy}
              {imported ? <span className="block text-base text-muted">Imported from {imported.fileName}, {writtenDay(imported.on)}</span> : null}
            </>
          ),
        },
        { heading: 'Counts for the route', cell: (entry) => (countsForRoute(entry) ? 'Yes' : 'No') },
      ]}
    />
  )
}
