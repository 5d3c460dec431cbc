import { Table } from '@/components/ui/table'
import type { FaultShown } from '@/lib/server/intake/import-page'

/** What is wrong in a file, by row and column. */
export function FaultTable({ faults }: { faults: readonly FaultShown[] }) {
  return (
    <Table
      caption="What is wrong, by row and column"
      isCaptionHidden
      rows={faults}
      rowKey={({ position }) => String(position)}
      columns={[
        { heading: 'Row', isRowHeading: true, cell: ({ row }) => `Row ${row}` },
        { heading: 'Column', cell: ({ column }) => (column ? <code className="break-all">{column}</code> : 'The whole row') },
        { heading: 'What is wrong', cell: ({ message }) => message },
      ]}
    />
  )
}
