import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { InsetText } from '@/components/ui/inset-text'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { localPath } from '@/lib/domain/access/local-path'
import { currentActor } from '@/lib/server/actor'
import { hasProvider } from '@/lib/server/auth'
import { env } from '@/lib/server/env'
import { demonstrationAccounts } from '@/lib/server/admin/demonstration-accounts'
import { demonstrationSignInAction } from './demonstration-action'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

/** The one public screen. In demonstration mode it lists the invented people. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[]; set?: string; provider?: string }> }) {
  const { to, set, provider } = await searchParams
  const target = localPath(typeof to === 'string' ? to : undefined)
  if (await currentActor()) redirect(target)
  const accounts = await demonstrationAccounts()
  const form = (
    <>
      <PageHeading>Sign in</PageHeading>
      <p className="govuk-body max-w-[35rem]">Juncture is for the police, youth justice services and their panels. What you do and look at here is recorded.</p>
      {set ? <NotificationBanner tone="success">Your password was set. Sign in with it.</NotificationBanner> : null}
      {provider ? <InsetText>You were not signed in: what came back from your organisation did not fit what was sent there, or took longer than ten minutes. Try again.</InsetText> : null}
      {hasProvider() ? (
        <p><LinkButton href={`/sign-in/provider?to=${encodeURIComponent(target)}`}>Sign in with {env().OIDC_NAME}</LinkButton></p>
      ) : null}
      <SignInForm to={target} />
      <p className="govuk-body"><a className="govuk-link" href="/sign-in/forgotten">You have forgotten your password</a></p>
    </>
  )
  return (
    <Page>
      {form}
      {accounts.length > 0 ? (
        <div className="mt-10"><Section title="Try it as one of these people">
          <p className="govuk-body">They are invented, and so is everybody they decide about. Press a name to sign in; the password of each is <code>demonstration</code>.</p>
          <ul className="m-0 grid list-none gap-3 p-0 tablet:grid-cols-2 desktop:grid-cols-3">
            {accounts.map((account) => (
              <li key={account.email} className="min-w-0 border border-line p-3">
                <form action={demonstrationSignInAction}>
                  <input type="hidden" name="email" value={account.email} />
                  <input type="hidden" name="to" value={target} />
                  <Button look="secondary">{account.name}</Button>
                  <p className="m-0 mt-2 text-base"><strong>{account.role}</strong><span className="block wrap-anywhere text-muted">{account.email}</span></p>
                </form>
              </li>
            ))}
          </ul>
        </Section></div>
      ) : null}
    </Page>
  )
}
