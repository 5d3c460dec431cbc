import type { ReactNode } from 'react'

/** A place in the navigation; `count` is how many things wait there. */
export type NavigationItem = { href: string; label: string; isCurrent?: boolean; count?: number }

/** The main navigation: a row; on a phone a menu that opens without JavaScript. `end` is for who is signed in; it is there twice, once a width, so it has no ids. */
export function ServiceNavigation({ items, end, label = 'Main' }: { items: readonly NavigationItem[]; end?: ReactNode; label?: string }) {
  const current = items.find(item => item.isCurrent)
  return (
    <div className="no-print border-b border-line bg-surface text-base">
      <div className="govuk-width-container">
        <nav aria-label={label} className="hidden flex-wrap items-center justify-between gap-x-6 tablet:flex">
          <Items items={items} className="flex flex-wrap gap-x-6" />
          {end}
        </nav>
        <nav aria-label={label} className="tablet:hidden">
          <details>
            <summary className="govuk-link flex min-h-11 cursor-pointer items-center gap-2 font-bold text-link">
              <span aria-hidden="true">☰</span>Menu{current && <span className="font-normal text-muted">{current.label}</span>}
            </summary>
            <Items items={items} className="pb-2" />
            {end}
          </details>
        </nav>
      </div>
    </div>
  )
}

function Items({ items, className }: { items: readonly NavigationItem[]; className: string }) {
  return (
    <ul className={`m-0 list-none p-0 ${className}`}>
      {items.map(item => (
        <li key={item.href}>
          <a href={item.href} className="govuk-link nav-link" aria-current={item.isCurrent ? 'page' : undefined}>
            {item.label}
            {item.count !== undefined && item.count > 0 && <span className="nav-count">{item.count}<span className="govuk-visually-hidden"> waiting</span></span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
