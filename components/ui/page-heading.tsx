import type { ReactNode } from 'react'

/** The page's h1, with a caption that says what it belongs to, and the page's own actions beside it. */
export function PageHeading({ caption, actions, children }: { caption?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <h1 className="govuk-heading-l mb-0 max-w-[40rem]">
        {caption && <span className="govuk-caption-l mb-1 block">{caption}</span>}
        {children}
      </h1>
      {actions && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}
