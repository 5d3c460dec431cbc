import type { Metadata } from 'next'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { whoseLink } from '@/lib/server/admin/set-password-by-link'
import { LinkPasswordForm } from './link-password-form'

export const metadata: Metadata = { title: 'Set your password' }

/** Where a link for a new password leads. Looking at it uses nothing up. */
export default async function LinkPasswordScreen({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params
  const link = await whoseLink(secret, new Date())
  return (
    <Page>
      <PageHeading>Set your password</PageHeading>
      {link ? (
        <>
          <p className="govuk-body">For the account {link.email}.</p>
          <LinkPasswordForm secret={secret} email={link.email} />
        </>
      ) : (
        <InsetText>This link was used, has run out, or a newer one took its place. <a className="govuk-link" href="/sign-in/forgotten">Ask for a new one</a>, or ask an administrator of your service.</InsetText>
      )}
    </Page>
  )
}
