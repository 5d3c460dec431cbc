import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/ui/site-footer'
import { SiteHeader } from '@/components/ui/site-header'
import { env } from '@/lib/server/env'
import './globals.css'

export const metadata: Metadata = { title: { default: 'Juncture', template: '%s – Juncture' }, robots: { index: false, follow: false } }
export const viewport: Viewport = { themeColor: '#16365a' }

/** Every page is made for its request: it is somebody's, and its scripts carry that response's nonce. */
export const dynamic = 'force-dynamic'

/** The shell of every page; the page itself brings its main landmark (`components/ui/page`). */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className="govuk-template--rebranded">
      <body className="govuk-body">
        <a href="#main" className="govuk-skip-link">Skip to main content</a>
        <SiteHeader product="Juncture" note={env().JUNCTURE_DEMO ? 'Demonstration: invented people' : undefined} />
        {children}
        <SiteFooter>Juncture advises and shows its working. People decide, and the record says who and why.</SiteFooter>
      </body>
    </html>
  )
}
