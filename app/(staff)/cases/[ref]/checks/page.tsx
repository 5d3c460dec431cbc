import type { Metadata } from 'next'
import { CheckList } from '@/components/agencies/check-list'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/server/actor'
import { checksPage } from '@/lib/server/agencies/checks-page'
import { NothingHere } from '../../../../nothing-here'
import { AskForm } from './ask-form'

export const metadata: Metadata = { title: 'Partner checks' }

const DONE: Readonly<Record<string, string>> = { asked: 'Recorded: the partner was asked.', chased: 'The reminder was recorded.', answered: 'The answer was recorded.' }

/** What education, health, social care and others were asked about the child of a case, and answered. */
export default async function ChecksScreen({ params, searchParams }: { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await checksPage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const { record } = page
  const said = typeof done === 'string' ? DONE[done] : undefined
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>The case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} href={`/children/${record.child.id}`} />}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={`Case ${record.ref}`}>Partner checks</PageHeading>
      <CheckList checks={page.checks} today={page.today} href={page.mayRecord ? (check) => `/cases/${record.ref}/checks/${check.id}` : undefined} />
      {page.ask.allowed && page.partners.length > 0 ? (
        <Section title="Ask a partner" id="ask"><AskForm caseRef={record.ref} partners={page.partners} usualDueOn={page.usualDueOn} /></Section>
      ) : null}
      {page.ask.allowed ? null : <p className="govuk-body">{page.ask.reason}.</p>}
    </Page>
  )
}
