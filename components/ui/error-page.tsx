import { Page } from './page'
import { PageHeading } from './page-heading'

/** Says that something failed here, with the id under which it was logged. */
export function ErrorPage({ digest, onTryAgain }: { digest?: string; onTryAgain?: () => void }) {
  return (
    <Page>
      <title>Something went wrong – Juncture</title>
      <PageHeading>Something went wrong here</PageHeading>
      <p className="govuk-body">It is not your doing, and it has been recorded. What was saved before is still saved.</p>
      {digest && <p className="govuk-body">If you report it, quote <strong className="font-mono">{digest}</strong>.</p>}
      <div className="govuk-button-group">
        {onTryAgain && <button type="button" className="govuk-button" onClick={onTryAgain}>Try again</button>}
        <a className="govuk-link" href="/">Go to your work</a>
      </div>
    </Page>
  )
}
