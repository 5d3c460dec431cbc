import { Table } from '@/components/ui/table'
import { STATUS_NAMES, type CaseStatus } from '@/lib/domain/intake/case-status'

type SameMatterTableProps = { cases: readonly { ref: string; initials: string; status: CaseStatus; score: number | null; reason: string | null }[] }

/** Other cases of the same matter: the child by initials, where each stands, its own score, and why they are linked. */
export function SameMatterTable({ cases }: SameMatterTableProps) {
  return (
    <Table
      caption="Others in the same matter"
      isCaptionHidden
      rows={cases}
      rowKey={({ ref }) => ref}
      columns={[
        { heading: 'Case', isRowHeading: true, cell: ({ ref }) => <a className="govuk-link whitespace-nowrap" href={`/cases/${ref}`}>{ref}</a> },
        { heading: 'Child', cell: ({ initials }) => initials },
        { heading: 'Where it stands', cell: ({ status }) => STATUS_NAMES[status] },
        { heading: 'Score', cell: ({ score }) => score ?? 'Not yet', isNumeric: true },
        { heading: 'Why linked', cell: ({ reason }) => reason ?? '–' },
      ]}
    />
  )
}
