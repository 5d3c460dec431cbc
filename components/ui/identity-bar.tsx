import type { ReactNode } from 'react'

type IdentityBarProps = {
  name: string
  /** Where the name leads. */
  href?: string
  /** Short facts that must be in sight: age, reference, needs. */
  facts: readonly { label: string; value: ReactNode }[]
  /** Tags of what must not be missed. */
  warnings?: ReactNode
}

/** Whom this page is about; stays in sight while one scrolls. */
export function IdentityBar({ name, href, facts, warnings }: IdentityBarProps) {
  return (
    <section aria-label={`About ${name}`} className="identity-bar border-b border-line bg-info-tint">
      <div className="govuk-width-container flex flex-wrap items-baseline gap-x-6 gap-y-1 py-2.5">
        <p className="m-0 text-xl font-bold">{href ? <a className="govuk-link govuk-link--no-visited-state" href={href}>{name}</a> : name}</p>
        <dl className="m-0 flex flex-wrap gap-x-6 gap-y-1 text-base">
          {facts.map(fact => (
            <div key={fact.label} className="flex gap-1.5">
              <dt className="text-muted">{fact.label}</dt>
              <dd className="m-0 font-bold">{fact.value}</dd>
            </div>
          ))}
        </dl>
        {warnings && <div className="flex flex-wrap gap-2">{warnings}</div>}
      </div>
    </section>
  )
}
