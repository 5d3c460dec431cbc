import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { canSendLinks } from '@/lib/server/admin/password-link'
import { ForgottenForm } from './forgotten-form'

export const metadata: Metadata = { title: 'A new password' }

/** For whoever has forgotten their password. */
export default async function ForgottenScreen({ searchParams }: { searchParams: Promise<{ asked?: string }> }) {
  const { asked } = await searchParams
  return (
    <Page before={<BackLink href="/sign-in">Sign in</BackLink>}>
      <PageHeading>A new password</PageHeading>
      {!canSendLinks() ? <InsetText>No e-mail is sent from here. Ask an administrator of your service for a new password.</InsetText>
      : asked ? <InsetText>If there is an account with this address, a link is on its way to it. It works once, and for an hour. If none comes, ask an administrator of your service.</InsetText>
      : <ForgottenForm />}
    </Page>
  )
}
