import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AppSecret } from '@/components/account/app-secret'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { localPath } from '@/lib/domain/access/local-path'
import { stepOf } from '@/lib/server/admin/step-of'
import { tokenOfRequest } from '@/lib/server/auth'
import { SetUpForm } from './set-up-form'

export const metadata: Metadata = { title: 'Set up an authenticator app' }

/** Setting up a second factor, for whoever has none and must have one before they come in. */
export default async function SetUpScreen({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const { to } = await searchParams
  const target = localPath(typeof to === 'string' ? to : undefined)
  const step = await stepOf(await tokenOfRequest(), new Date())
  if (step?.awaits !== 'set-up' && step?.awaits !== 'ready') redirect(target === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(target)}`)
  return (
    <Page>
      <PageHeading caption="Sign in">Set up an authenticator app</PageHeading>
      <p className="govuk-body max-w-[40rem]">A password alone does not open this service: what it holds about children is too sensitive. From now on you sign in with your password and a code of an app.</p>
      <SetUpForm to={target} isDone={step.awaits === 'ready'}>{step.setUp ? <AppSecret {...step.setUp} /> : null}</SetUpForm>
    </Page>
  )
}
