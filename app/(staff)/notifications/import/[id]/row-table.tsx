import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import type { ImportRowShown, RowsShown } from '@/lib/server/intake/import-rows'

const NONE: Readonly<Record<RowsShown, { title: string; means: string }>> = {
  'to-see': { title: 'There is nothing to look at', means: 'Rows stand here when a child is like another, or when a record kept something else than the file says.' },
  failed: { title: 'No row failed', means: 'A row that cannot be written stands here with the reason, and can be tried again.' },
  skipped: { title: 'No row was skipped', means: 'A row stands here when it was in the records already.' },
  written: { title: 'No row was written yet', means: 'Each row stands here as soon as it is written.' },
}

/** What became of rows of a file. A child whom the reader may not know of is not named. */
export function RowTable({ rows, which, isHistory }: { rows: readonly ImportRowShown[]; which: RowsShown; isHistory: boolean }) {
  return (
    <Table
      caption="Rows of the file"
      isCaptionHidden
      rows={rows}
      rowKey={({ number }) => String(number)}
      empty={<EmptyState title={NONE[which].title}>{NONE[which].means}</EmptyState>}
      columns={[
        { heading: 'Row', isRowHeading: true, cell: ({ number }) => `Row ${number}` },
        { heading: 'Child', cell: ({ childId, childName }) => (childId ? <a className="govuk-link" href={`/children/${childId}`}>{childName}</a> : '–') },
        ...(isHistory ? [] : [{ heading: 'Case', isOneLine: true, cell: ({ ref }: ImportRowShown) => (ref ? <a className="govuk-link" href={`/cases/${ref}`}>{ref}</a> : '–') }]),
        { heading: 'Note', cell: ({ says }) => says ?? '–' },
      ]}
    />
  )
}
