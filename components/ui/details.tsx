import type { ReactNode } from 'react'

/** What only some readers want, such as a source; opens without JavaScript. */
export function Details({ summary, isOpen, children }: { summary: ReactNode; isOpen?: boolean; children: ReactNode }) {
  return (
    <details className="govuk-details mb-4" open={isOpen}>
      <summary className="govuk-details__summary"><span className="govuk-details__summary-text">{summary}</span></summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}
