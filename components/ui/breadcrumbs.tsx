/** Where the page lies; the page itself is not among them. */
export function Breadcrumbs({ items }: { items: readonly { href: string; label: string }[] }) {
  return (
    <nav className="govuk-breadcrumbs no-print" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {items.map(item => (
          <li key={item.href} className="govuk-breadcrumbs__list-item"><a className="govuk-breadcrumbs__link" href={item.href}>{item.label}</a></li>
        ))}
      </ol>
    </nav>
  )
}
