import type { NavigationItem } from './service-navigation'

/** The parts of one thing, as links that look like tabs; each is a page with an address of its own. */
export function SubNavigation({ items, label }: { items: readonly NavigationItem[]; label: string }) {
  return (
    <nav aria-label={label} className="no-print mb-6 border-b border-line">
      <ul className="m-0 flex list-none flex-wrap gap-x-6 p-0">
        {items.map(item => (
          <li key={item.href}>
            <a href={item.href} className="govuk-link nav-link" aria-current={item.isCurrent ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && item.count > 0 && <span className="nav-count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
