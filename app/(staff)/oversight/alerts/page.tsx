import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { Table } from '@/components/ui/table'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { alertsPage } from '@/lib/server/triage/alerts-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Alerts' }

/** Serious, violent, sexual, weapon and repeat matters that the police settled alone, newest first. */
export default async function AlertsScreen({ searchParams }: { searchParams: Promise<{ show?: string; after?: string }> }) {
  const actor = await requireActor()
  const { show, after } = await searchParams
  const shows = show === 'all' ? 'all' : 'waiting'
  const page = await alertsPage(actor, shows, readPageKey(after))
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading>Alerts</PageHeading>
      <p className="govuk-body max-w-[45rem]">Serious, violent, sexual, weapon and repeat matters that the police settled without the panel. A manager reads each, acknowledges it and notes what they make of it. Alerts are kept.</p>
      <SubNavigation label="Alerts" items={[{ href: '/oversight/alerts', label: 'Not acknowledged', isCurrent: shows === 'waiting' }, { href: '/oversight/alerts?show=all', label: 'All', isCurrent: shows === 'all' }]} />
      <Table
        caption="Alerts, newest first"
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={shows === 'all' ? 'No alert was ever raised' : 'Every alert was acknowledged'}>An alert comes here as soon as the police settle such a matter alone.</EmptyState>}
        columns={[
          { heading: 'Case', isRowHeading: true, isOneLine: true, cell: (row) => <a className="govuk-link" href={`/cases/${row.ref}/alert`}>{row.ref}</a> },
          { heading: 'Child', cell: (row) => row.child },
          { heading: 'Settled on', cell: (row) => (row.outcome ? OUTCOME_NAMES[row.outcome].long : 'No outcome') },
          { heading: 'Why it is here', cell: (row) => row.reasons.join(' ') },
          { heading: 'Raised', cell: (row) => `${writtenInstant(row.raisedAt)}${row.decidedBy ? `, by a decision of ${row.decidedBy}` : ''}` },
          { heading: 'Acknowledged', cell: (row) => (row.acknowledgedAt ? `${row.acknowledgedBy ?? ''}, ${writtenInstant(row.acknowledgedAt)}` : 'Not yet') },
        ]}
      />
      <Pagination nextHref={page.next ? `/oversight/alerts?show=${shows}&after=${page.next}` : undefined} />
    </Page>
  )
}
