import type { ReactNode } from 'react'

/** Back to the page before, in a task of several pages. */
export function BackLink({ href, children = 'Back' }: { href: string; children?: ReactNode }) {
  return <a href={href} className="govuk-back-link no-print">{children}</a>
}
