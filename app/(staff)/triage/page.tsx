import type { Metadata } from 'next'
import { StatusTag } from '@/components/intake/case-table'
import { ClockList } from '@/components/triage/clock-list'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { Table } from '@/components/ui/table'
import { servicesWhere } from '@/lib/domain/access/actions'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { QUEUE_FILTER_NAMES, QUEUE_FILTERS, readQueueFilter, type QueueFilter } from '@/lib/domain/triage/queue-filter'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { triageQueuePage } from '@/lib/server/triage/triage-queue-page'
import { NothingHere } from '../../nothing-here'

export const metadata: Metadata = { title: 'Triage' }

const EMPTY: Record<QueueFilter, { title: string; text: string }> = {
  all: { title: 'Nothing waits for triage', text: 'A notification comes here as soon as it is submitted. Cases that have left triage are under “Cases”.' },
  unclaimed: { title: 'Every case has been taken', text: 'Nothing that was submitted waits for an officer. Look under “All” for what colleagues have.' },
  mine: { title: 'You have no case in triage', text: 'Look under “Nobody has taken” for the oldest case that waits, and take it from its page.' },
}

/** What waits for triage and what is in it, what falls due first. */
export default async function TriageScreen({ searchParams }: { searchParams: Promise<{ show?: string; after?: string; done?: string }> }) {
  const actor = await requireActor()
  const { show, after, done } = await searchParams
  const filter = readQueueFilter(show)
  const page = await triageQueuePage(actor, filter, readPageKey(after))
  if (!page) return <NothingHere />
  const address = (which: QueueFilter) => (which === 'all' ? '/triage' : `/triage?show=${which}`)
  return (
    <Page>
      {done === 'assigned' ? <NotificationBanner tone="success">The case was given to the officer. It is in their work now.</NotificationBanner> : null}
      <PageHeading>Triage</PageHeading>
      <SubNavigation label="Cases in triage" items={QUEUE_FILTERS.map((which) => ({ href: address(which), label: QUEUE_FILTER_NAMES[which], isCurrent: which === filter, count: page.counts[which] }))} />
      {after ? <p className="govuk-body"><a className="govuk-link" href={address(filter)}>Back to the first</a></p> : null}
      <Table
        caption="Cases in triage, what falls due first"
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.ref}
        empty={<EmptyState title={EMPTY[filter].title}>{EMPTY[filter].text}</EmptyState>}
        columns={[
          { heading: 'Case', isRowHeading: true, cell: (row) => <a className="govuk-link whitespace-nowrap" href={`/triage/${row.ref}`}>{row.ref}</a> },
          { heading: 'Child', cell: (row) => `${row.name}, ${row.age}` },
          { heading: 'Offence', cell: (row) => (row.moreOffences > 0 ? `${row.offence}, and ${row.moreOffences} more` : row.offence) },
          { heading: 'Arrived', cell: (row) => writtenDay(row.arrived) },
          { heading: 'Due, in working days', cell: (row) => <ClockList clocks={row.clocks} none="Nothing is due" /> },
          { heading: 'Taken by', cell: (row) => <>{row.isYours ? <strong>You</strong> : (row.claimedBy ?? 'Nobody yet')}{page.officers && (row.status === 'submitted' || row.status === 'in_triage') ? <>{' '}<a className="govuk-link whitespace-nowrap" href={`/triage/${row.ref}/assign`}>Give<span className="govuk-visually-hidden"> {row.ref}</span> to an officer</a></> : null}</> },
          { heading: 'Status', cell: (row) => <StatusTag status={row.status} /> },
        ]}
      />
      {page.officers ? (
        <Section title="Who has how much">
          <Table
            caption="Triage officers and what they have in hand"
            isCaptionHidden
            rows={page.officers}
            rowKey={(officer) => officer.id}
            empty={<EmptyState title="This service has no triage officer today">An administrator can give somebody the post.</EmptyState>}
            columns={[
              { heading: 'Officer', isRowHeading: true, cell: (officer) => officer.name },
              { heading: 'In triage', isNumeric: true, cell: (officer) => officer.inTriage },
              { heading: 'Awaiting an authority', isNumeric: true, cell: (officer) => officer.awaitingAuthority },
              { heading: 'Here today', cell: (officer) => (officer.away ? `Away until ${writtenDay(officer.away.until)}; ${officer.away.cover} stands in` : 'Yes') },
            ]}
          />
        </Section>
      ) : null}
      <p className="govuk-body">
        {servicesWhere(actor, 'review.list').length > 0 ? <><a className="govuk-link" href="/triage/reviews">Decisions to review</a>, </> : null}
        {servicesWhere(actor, 'second-score.record').length > 0 ? <a className="govuk-link" href="/triage/second-scores">Second scores</a> : null}
      </p>
      <Pagination nextHref={page.next ? `/triage?show=${filter}&after=${page.next}` : undefined} />
    </Page>
  )
}
