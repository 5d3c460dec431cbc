import type { Metadata } from 'next'
import { StatusTag } from '@/components/intake/case-table'
import { ClockList } from '@/components/triage/clock-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { Table } from '@/components/ui/table'
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

/** What waits for triage and what is in it, oldest first. */
export default async function TriageScreen({ searchParams }: { searchParams: Promise<{ show?: string; after?: string }> }) {
  const actor = await requireActor()
  const { show, after } = await searchParams
  const filter = readQueueFilter(show)
  const page = await triageQueuePage(actor, filter, readPageKey(after))
  if (!page) return <NothingHere />
  const address = (which: QueueFilter) => (which === 'all' ? '/triage' : `/triage?show=${which}`)
  return (
    <Page>
      <PageHeading>Triage</PageHeading>
      <SubNavigation label="Cases in triage" items={QUEUE_FILTERS.map((which) => ({ href: address(which), label: QUEUE_FILTER_NAMES[which], isCurrent: which === filter, count: page.counts[which] }))} />
      {after ? <p className="govuk-body"><a className="govuk-link" href={address(filter)}>Back to the oldest</a></p> : null}
      <Table
        caption="Cases in triage, oldest first"
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
          { heading: 'Taken by', cell: (row) => (row.isYours ? <strong>You</strong> : (row.claimedBy ?? 'Nobody yet')) },
          { heading: 'Status', cell: (row) => <StatusTag status={row.status} /> },
        ]}
      />
      <Pagination nextHref={page.next ? `/triage?show=${filter}&after=${page.next}` : undefined} />
    </Page>
  )
}
