import type { Metadata } from 'next'
import { AppSecret } from '@/components/account/app-secret'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { requireActor } from '@/lib/server/actor'
import { ownSecondFactor } from '@/lib/server/admin/own-account'
import { beginOwnAction } from './action'
import { OwnCodeForm } from './own-code-form'

export const metadata: Metadata = { title: 'Your authenticator app' }

/** Setting up an authenticator app of one's own, or making its recovery codes anew. */
export default async function SecondFactorScreen() {
  const actor = await requireActor()
  const { isSetUp, setUp } = await ownSecondFactor(actor)
  return (
    <Page before={<BackLink href="/account">Your account</BackLink>}>
      <PageHeading>Your authenticator app</PageHeading>
      {isSetUp || setUp ? (
        <OwnCodeForm isSetUp={isSetUp}>{isSetUp ? <p className="govuk-body max-w-[40rem]">Your app is set up. New recovery codes make the old ones worthless. For another phone, ask an administrator to reset your app.</p> : setUp ? <AppSecret {...setUp} /> : null}</OwnCodeForm>
      ) : (
        <form action={beginOwnAction}>
          <p className="govuk-body max-w-[40rem]">From then on you sign in with your password and a code that an app on your phone or computer shows.</p>
          <Button>Begin</Button>
        </form>
      )}
    </Page>
  )
}
