import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { alertPage } from '@/lib/server/triage/alert-page'
import { NothingHere } from '../../../../nothing-here'
import { AcknowledgeForm } from './acknowledge-form'

export const metadata: Metadata = { title: 'Alert' }

/** The alerts of one case: why each was raised, and a manager’s acknowledgement of it. */
export default async function AlertScreen({ params, searchParams }: { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await alertPage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const { record, waiting, acknowledged } = page
  const [alert, ...later] = waiting
  return (
    <Page before={<BackLink href="/oversight/alerts">Alerts</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      {done === 'acknowledged' ? <NotificationBanner tone="success">You acknowledged the alert. It is kept with your note.</NotificationBanner> : null}
      <PageHeading caption={`Alert about ${record.ref}`}>{alert ? 'Settled by the police alone' : 'No alert waits here'}</PageHeading>
      {alert ? (
        <>
          <ul className="govuk-list govuk-list--bullet">{alert.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
          <SummaryList
            rows={[
              { key: 'Outcome', value: record.outcome ? OUTCOME_NAMES[record.outcome].long : 'The case is back in triage: no outcome stands' },
              { key: 'Raised', value: writtenInstant(alert.raisedAt) },
              { key: 'What is said to have happened', value: record.notification.circumstances && <span className="whitespace-pre-line">{record.notification.circumstances}</span> },
            ]}
          />
          <p className="govuk-body"><a className="govuk-link" href={`/cases/${record.ref}/review`}>Read the decision and its review</a></p>
          <AcknowledgeForm caseRef={record.ref} alertId={alert.id} />
          {later.length > 0 ? <p className="govuk-body">{later.length === 1 ? 'One later alert' : `${later.length} later alerts`} of this case will come after this one.</p> : null}
        </>
      ) : acknowledged.length === 0 ? <EmptyState title="No alert was raised about this case">An alert is raised where the police settle a serious, violent, sexual, weapon or repeat matter alone.</EmptyState> : null}
      {acknowledged.length > 0 ? (
        <Section title="Acknowledged">
          <ul className="govuk-list">
            {acknowledged.map((one) => (
              <li key={one.id} className="border-l-4 border-line pl-4">
                <p className="m-0">{one.reasons.join(' ')}</p>
                <p className="m-0 text-base text-muted">{one.acknowledgedBy}, {one.acknowledgedAt ? writtenInstant(one.acknowledgedAt) : ''}</p>
                <p className="m-0 max-w-[45rem] whitespace-pre-line">{one.note}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  )
}
