import type { ReactNode } from 'react'

/** A consequence to know before acting. */
export function WarningText({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-warning-text max-w-[45rem]">
      <span className="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Warning: </span>
        {children}
      </strong>
    </div>
  )
}
