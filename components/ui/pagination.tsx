/** Next and previous, for lists that are read by key: there are no page numbers to jump to. Nothing when it all fits. */
export function Pagination({ previousHref, nextHref, label = 'Pages' }: { previousHref?: string; nextHref?: string; label?: string }) {
  if (!previousHref && !nextHref) return null
  return (
    <nav className="govuk-pagination no-print" aria-label={label}>
      {previousHref && <div className="govuk-pagination__prev"><Step href={previousHref} rel="prev" text="Previous" arrow="←" /></div>}
      {nextHref && <div className="govuk-pagination__next"><Step href={nextHref} rel="next" text="Next" arrow="→" /></div>}
    </nav>
  )
}

function Step({ href, rel, text, arrow }: { href: string; rel: 'prev' | 'next'; text: string; arrow: string }) {
  const words = <span className="govuk-pagination__link-title">{text}<span className="govuk-visually-hidden"> page</span></span>
  const sign = <span aria-hidden="true" className="mx-2">{arrow}</span>
  return <a className="govuk-link govuk-pagination__link" href={href} rel={rel}>{rel === 'prev' ? <>{sign}{words}</> : <>{words}{sign}</>}</a>
}
