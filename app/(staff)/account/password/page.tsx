import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/server/actor'
import { PasswordForm } from './password-form'

export const metadata: Metadata = { title: 'Set a new password' }

/** A new password of one's own. */
export default async function PasswordScreen() {
  await requireActor()
  return (
    <Page before={<BackLink href="/account">Your account</BackLink>}>
      <PageHeading>Set a new password</PageHeading>
      <p className="govuk-body max-w-[40rem]">You stay signed in here and are signed out everywhere else.</p>
      <PasswordForm />
    </Page>
  )
}
