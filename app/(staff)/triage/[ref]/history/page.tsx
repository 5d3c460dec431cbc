import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { EarlierDisposals } from '@/components/triage/earlier-disposals'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/server/actor'
import { historyPage } from '@/lib/server/triage/history-page'
import { NothingHere } from '../../../../nothing-here'
import { CheckedForm } from './checked-form'
import { EarlierForm } from './earlier-form'

export const metadata: Metadata = { title: 'Earlier disposals' }

const DONE: Record<string, string> = {
  added: 'It was added to the history, and counts from now on.',
  checked: 'It is recorded that you checked the history today.',
}

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string }> }

/** All earlier disposals of the child, who checked them, and a form to add what is missing. */
export default async function HistoryScreen({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await historyPage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const { record, checked, may } = page
  return (
    <Page before={<BackLink href={`/triage/${record.ref}`}>Back to triage</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      {done && DONE[done] ? <NotificationBanner tone="success">{DONE[done]}</NotificationBanner> : null}
      <PageHeading caption={record.ref}>Earlier disposals</PageHeading>
      <p className="govuk-body">{page.says}{checked?.by ? ` ${checked.by} checked it.` : ''}</p>
      <EarlierDisposals entries={page.entries} isChecked={checked !== null} />
      {may.allowed ? (
        <div className="grid gap-x-8 desktop:grid-cols-2">
          <div className="min-w-0"><Section title="Add one from the police record"><EarlierForm caseRef={record.ref} version={record.version} /></Section></div>
          <Section title="The check">
            <p className="govuk-body">Until somebody has checked the police record, an empty list says nothing, and the case goes to the panel. Add what you find first.</p>
            <CheckedForm caseRef={record.ref} version={record.version} />
          </Section>
        </div>
      ) : (
        <InsetText>You cannot add to the history. {may.reason}.</InsetText>
      )}
    </Page>
  )
}
