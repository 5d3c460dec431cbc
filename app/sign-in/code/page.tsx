import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { localPath } from '@/lib/domain/access/local-path'
import { stepOf } from '@/lib/server/admin/step-of'
import { tokenOfRequest } from '@/lib/server/auth'
import { CodeForm } from './code-form'

export const metadata: Metadata = { title: 'Enter a code' }

/** The second step of signing in. */
export default async function CodeScreen({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const { to } = await searchParams
  const target = localPath(typeof to === 'string' ? to : undefined)
  const step = await stepOf(await tokenOfRequest(), new Date())
  if (step?.awaits !== 'code') redirect(target === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(target)}`)
  return (
    <Page>
      <PageHeading caption="Sign in">Enter a code</PageHeading>
      <CodeForm to={target} />
      <p className="govuk-body max-w-[35rem]">If you have neither your phone nor a recovery code, ask an administrator of your service to reset your authenticator app.</p>
    </Page>
  )
}
