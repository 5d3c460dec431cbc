import type { ReactNode } from 'react'

/** One column: its heading and what a row shows in it. */
export type Column<Row> = {
  heading: string
  cell: (row: Row) => ReactNode
  isNumeric?: boolean
  /** The cell stays on one line: references, dates. */
  isOneLine?: boolean
  /** The cell names its row: one column a table at most. */
  isRowHeading?: boolean
  /** The heading is only for those who do not see the column, such as for a column of actions. */
  isHeadingHidden?: boolean
}

type TableProps<Row> = {
  caption: ReactNode
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** What no rows means, and what to do next. */
  empty?: ReactNode
}

/** Rows to compare, densely; on a phone each row becomes a card. */
export function Table<Row>({ caption, isCaptionHidden, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table className="govuk-table table-dense table-cards">
      <caption className={isCaptionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map(column => (
            <th key={column.heading} scope="col" className={`govuk-table__header${column.isNumeric ? ' govuk-table__header--numeric' : ''}`}>
              {column.isHeadingHidden ? <span className="govuk-visually-hidden">{column.heading}</span> : column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map(row => (
          <tr key={rowKey(row)} className="govuk-table__row">
            {columns.map(column =>
              column.isRowHeading ? (
                <th key={column.heading} scope="row" className={`govuk-table__header${column.isOneLine ? ' tablet:whitespace-nowrap' : ''}`}><div>{column.cell(row)}</div></th>
              ) : (
                <td key={column.heading} data-label={column.isHeadingHidden ? undefined : column.heading} className={`govuk-table__cell${column.isNumeric ? ' govuk-table__cell--numeric tabular-nums' : ''}${column.isOneLine ? ' whitespace-nowrap' : ''}`}>
                  <div>{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
