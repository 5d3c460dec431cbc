import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Columns } from '@/components/ui/columns'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { localPath } from '@/lib/domain/access/local-path'
import { currentActor } from '@/lib/server/actor'
import { demonstrationAccounts } from '@/lib/server/admin/demonstration-accounts'
import { demonstrationSignInAction } from './demonstration-action'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

/** The one public screen. In demonstration mode it lists the invented people. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const { to } = await searchParams
  const target = localPath(typeof to === 'string' ? to : undefined)
  if (await currentActor()) redirect(target)
  const accounts = await demonstrationAccounts()
  const form = (
    <>
      <PageHeading>Sign in</PageHeading>
      <p className="govuk-body max-w-[35rem]">Juncture is for the police, youth justice services and their panels. What you do and look at here is recorded.</p>
      <SignInForm to={target} />
    </>
  )
  if (accounts.length === 0) return <Page>{form}</Page>
  return (
    <Page>
      <Columns
        aside={
          <Section title="Try it as one of these people">
            <p className="govuk-body">They are invented, and so is everybody they decide about. Press a name to sign in.</p>
            <ul className="m-0 list-none border-t border-line p-0">
              {accounts.map((account) => (
                <li key={account.email} className="border-b border-line py-2">
                  <form action={demonstrationSignInAction} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                    <input type="hidden" name="email" value={account.email} />
                    <input type="hidden" name="to" value={target} />
                    <span className="min-w-0 text-base">
                      <strong className="block">{account.role}</strong>
                      <span className="text-muted">{account.email}</span>
                    </span>
                    <Button look="secondary">{account.name}</Button>
                  </form>
                </li>
              ))}
            </ul>
            <p className="govuk-body mt-3 text-base">The password of each is <code>demonstration</code>.</p>
          </Section>
        }
      >
        {form}
      </Columns>
    </Page>
  )
}
