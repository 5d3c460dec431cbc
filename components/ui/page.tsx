import type { ReactNode } from 'react'

type PageProps = {
  /** What stands above the main landmark: a back link or breadcrumbs. */
  before?: ReactNode
  /** The identity bar, on every page about one person. */
  identity?: ReactNode
  children: ReactNode
}

/** The page's width, its main landmark (where the skip link leads), and what stands above it. */
export function Page({ before, identity, children }: PageProps) {
  return (
    <>
      {identity}
      <div>
        <div className="govuk-width-container">
          {before}
          <main id="main" tabIndex={-1} className="py-5 outline-none tablet:py-7">{children}</main>
        </div>
      </div>
    </>
  )
}
