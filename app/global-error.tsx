'use client'

import { ErrorPage } from '@/components/ui/error-page'
import { SiteHeader } from '@/components/ui/site-header'
import './globals.css'

/** The same as `error.tsx` for when the shell itself failed. */
export default function GlobalErrorScreen({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en-GB">
      <body className="govuk-body">
        <SiteHeader product="Juncture" />
        <ErrorPage digest={error.digest} onTryAgain={reset} />
      </body>
    </html>
  )
}
