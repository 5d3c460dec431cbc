import type { ReactNode } from 'react'

/** Words set apart: a quotation, an example, what somebody said. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text max-w-[45rem]">{children}</div>
}
