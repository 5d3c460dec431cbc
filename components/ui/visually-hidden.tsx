import type { ReactNode } from 'react'

/** Words for those who do not see what the rest of the page shows. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="govuk-visually-hidden">{children}</span>
}
