import { Table } from '@/components/ui/table'
import type { FigureLine } from '@/lib/domain/oversight/figures'
import type { Shown } from '@/lib/domain/oversight/suppress-table'
import { Bar } from './bar'
import { ShownNumber } from './shown-number'

/** Numbers that add up, each with a bar, and their sum. */
export function FigureList({ caption, what, lines, total }: { caption: string; what: string; lines: readonly FigureLine[]; total: Shown }) {
  const most = Math.max(0, ...lines.map((line) => line.count ?? 0))
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={[...lines.map((line) => ({ ...line, isTotal: false })), { label: 'All', count: total, isTotal: true }]}
      rowKey={(row) => row.label}
      columns={[
        { heading: what, isRowHeading: true, cell: (row) => row.label },
        { heading: 'Number', isNumeric: true, cell: (row) => (row.isTotal ? <strong><ShownNumber number={row.count} /></strong> : <ShownNumber number={row.count} />) },
        { heading: 'As a bar', isHeadingHidden: true, cell: (row) => (row.isTotal || row.count === null ? null : <Bar of={row.count} most={most} />) },
      ]}
    />
  )
}
