import type { ReactNode } from 'react'

/** One fact; `change` leads to where it is edited and says what (`the address`) to those who do not see the row. */
export type SummaryRow = { key: string; value: ReactNode; change?: { href: string; what: string; text?: string } }

/** Facts in rows; a missing value says so. With a title it is a card. */
export function SummaryList({ rows, title, actions, isDense }: { rows: readonly SummaryRow[]; title?: string; actions?: ReactNode; isDense?: boolean }) {
  const hasChanges = rows.some(row => row.change)
  const list = (
    <dl className={`govuk-summary-list${title ? ' mb-0' : ''}${isDense ? ' text-base' : ''}`}>
      {rows.map(row => (
        <div key={row.key} className={`govuk-summary-list__row${hasChanges && !row.change ? ' govuk-summary-list__row--no-actions' : ''}`}>
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value ?? <span className="text-muted">Not recorded</span>}</dd>
          {row.change && (
            <dd className="govuk-summary-list__actions no-print">
              <a className="govuk-link" href={row.change.href}>{row.change.text ?? 'Change'}<span className="govuk-visually-hidden"> {row.change.what}</span></a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
  if (!title) return list
  return (
    <div className="summary-card govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <h2 className="govuk-summary-card__title">{title}</h2>
        {actions && <div className="govuk-summary-card__actions">{actions}</div>}
      </div>
      <div className="govuk-summary-card__content">{list}</div>
    </div>
  )
}
