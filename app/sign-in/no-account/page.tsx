import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'

export const metadata: Metadata = { title: 'No account' }

/** For whoever the identity provider knows and Juncture does not. */
export default function NoAccountScreen() {
  return (
    <Page before={<BackLink href="/sign-in">Sign in</BackLink>}>
      <PageHeading>There is no account for you here</PageHeading>
      <p className="govuk-body max-w-[40rem]">Your organisation knows you, and Juncture does not: signing in makes no account. Ask an administrator of your youth justice service to add you under the e-mail address that your organisation gave you. That you tried is on record.</p>
    </Page>
  )
}
