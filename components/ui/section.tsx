import type { ReactNode } from 'react'

/** A part of the page under an h2; `id` makes it a place to link to. */
export function Section({ title, id, actions, children }: { title: ReactNode; id?: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section id={id} className="mb-8">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="govuk-heading-m mb-0">{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
