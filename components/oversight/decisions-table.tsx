import { Table } from '@/components/ui/table'
import { DECISION_WAY_NAMES, DECISION_WAYS } from '@/lib/domain/oversight/decision-ways'
import type { Figures } from '@/lib/domain/oversight/figures'
import { ShownNumber } from './shown-number'

/** Decisions by outcome and by the way in which they came to stand. */
export function DecisionsTable({ decisions }: { decisions: Figures['decisions'] }) {
  const rows = [
    ...decisions.rows.map((row, at) => ({ ...row, label: decisions.outcomes[at] ?? '' })),
    { label: 'All outcomes', cells: decisions.columnTotals, total: decisions.total },
  ]
  return (
    <Table
      caption="Decisions by outcome and way"
      isCaptionHidden
      rows={rows}
      rowKey={(row) => row.label}
      columns={[
        { heading: 'Outcome', isRowHeading: true, cell: (row) => row.label },
        ...DECISION_WAYS.map((way, at) => ({ heading: DECISION_WAY_NAMES[way], isNumeric: true, cell: (row: (typeof rows)[number]) => <ShownNumber number={row.cells[at] ?? null} /> })),
        { heading: 'All', isNumeric: true, cell: (row) => <strong><ShownNumber number={row.total} /></strong> },
      ]}
    />
  )
}
