'use client'

import { ErrorPage } from '@/components/ui/error-page'

/** What a person sees when a page failed: an id to quote, never the message. */
export default function ErrorScreen({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <ErrorPage digest={error.digest} onTryAgain={reset} />
}
