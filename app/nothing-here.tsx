'use client'
import { notFound, useServerInsertedHTML } from 'next/navigation'

/**
 * What a page answers with when there is nothing at its address for this reader: status 404 and the words of
 * `app/not-found.tsx`. Next leaves those words to a script; a browser without one is sent on to an address that nobody has,
 * where the server writes them itself.
 */
export function NothingHere(): never {
  useServerInsertedHTML(() => (
    <noscript>
      <meta httpEquiv="refresh" content="0;url=/page-not-found" />
    </noscript>
  ))
  notFound()
}
