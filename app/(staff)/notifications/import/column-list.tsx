import { Table } from '@/components/ui/table'
import { columnsOf, type ImportKind } from '@/lib/domain/intake/import-columns'

/** Every column of a kind of file: its name, what it means, whether it is needed, and what may stand in it. */
export function ColumnList({ kind }: { kind: ImportKind }) {
  return (
    <Table
      caption="Columns"
      isCaptionHidden
      rows={columnsOf(kind)}
      rowKey={({ name }) => name}
      columns={[
        { heading: 'Column', isRowHeading: true, cell: ({ name }) => <code className="break-all">{name}</code> },
        { heading: 'Meaning', cell: ({ means }) => means },
        { heading: 'Needed', cell: ({ isRequired }) => (isRequired ? 'Yes' : 'No') },
        { heading: 'What may stand in it', cell: ({ allowed, example }) => <>{allowed}{example ? <span className="block text-base text-muted">For example: {example}</span> : null}</> },
      ]}
    />
  )
}
