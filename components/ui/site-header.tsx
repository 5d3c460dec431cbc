import type { ReactNode } from 'react'
import { Mark } from './mark'

/** The bar at the top of every page: the product's name, and a note where this is no live service. */
export function SiteHeader({ product, note, children }: { product: string; note?: string; children?: ReactNode }) {
  return (
    <header className="site-header on-brand bg-brand text-paper">
      <div className="govuk-width-container flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
        <a href="/" className="govuk-link govuk-link--no-underline flex min-h-8 items-center gap-3 text-2xl font-bold">
          <Mark />
          {product}
        </a>
        {note && <p className="m-0 rounded-sm bg-focus px-2 text-base text-ink">{note}</p>}
        {children}
      </div>
    </header>
  )
}
