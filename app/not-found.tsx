import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'

export const metadata: Metadata = { title: 'Page not found' }

/** The same answer for what does not exist and for what the reader may not see. */
export default function NotFound() {
  return (
    <Page>
      <PageHeading>This page does not exist, or you may not see it</PageHeading>
      <p className="govuk-body">If you typed or pasted the address, check that it is complete.</p>
      <p className="govuk-body">If somebody sent it to you, ask them whether your post gives you access.</p>
      <p className="govuk-body"><a className="govuk-link" href="/">Go to your work</a></p>
    </Page>
  )
}
