import type { ReactNode } from 'react'

/** A quiet line at the bottom of every page. */
export function SiteFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="site-footer no-print border-t border-line bg-surface text-base text-muted">
      <div className="govuk-width-container py-4">{children}</div>
    </footer>
  )
}
