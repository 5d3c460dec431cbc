import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { EMERGENCY_REASONS } from '@/lib/domain/access/emergency'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { emergenciesPage } from '@/lib/server/intake/emergencies-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Restricted records opened in an emergency' }

/** Restricted records that somebody who is not named opened in an emergency. */
export default async function EmergenciesScreen({ searchParams }: { searchParams: Promise<{ show?: string; after?: string; done?: string }> }) {
  const actor = await requireActor()
  const { show, after, done } = await searchParams
  const shows = show === 'all' ? 'all' : 'waiting'
  const page = await emergenciesPage(actor, shows, readPageKey(after))
  if (!page) return <NothingHere />
  return (
    <Page>
      {done === 'reviewed' ? <NotificationBanner tone="success">Your review was recorded, and whoever opened the record is told.</NotificationBanner> : null}
      <PageHeading actions={page.mayRename ? <a className="govuk-link" href="/oversight/restricted">Records with no manager left on them</a> : null}>Restricted records opened in an emergency</PageHeading>
      <p className="govuk-body max-w-[45rem]">Somebody who is not named on a restricted record may look at it for a few hours in an emergency. A manager who is named reviews each; where none is left, the service’s manager does. The child is named only to those who may see the record.</p>
      <SubNavigation label="Emergencies" items={[{ href: '/oversight/emergencies', label: 'Not reviewed', isCurrent: shows === 'waiting' }, { href: '/oversight/emergencies?show=all', label: 'All', isCurrent: shows === 'all' }]} />
      <Table
        caption="Emergencies, newest first"
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={shows === 'all' ? 'No restricted record was ever opened in an emergency' : 'Every emergency was reviewed'}>One comes here as soon as somebody opens such a record.</EmptyState>}
        columns={[
          { heading: 'Opened', isRowHeading: true, cell: (row) => <a className="govuk-link" href={`/oversight/emergencies/${row.id}`}>{writtenInstant(row.openedAt)}</a> },
          { heading: 'By', cell: (row) => row.by },
          { heading: 'Why', cell: (row) => wordsFor(EMERGENCY_REASONS, row.reason) },
          { heading: 'Record', cell: (row) => row.child ?? 'A restricted record' },
          { heading: 'Looks', isNumeric: true, cell: (row) => row.looks },
          { heading: 'Review', cell: (row) => (row.isJustified === null ? (row.mayReview ? <Tag tone="warning">Yours to review</Tag> : 'Not yet') : <><Tag tone={row.isJustified ? 'success' : 'danger'}>{row.isJustified ? 'Justified' : 'Not justified'}</Tag> {row.reviewedBy}</>) },
        ]}
      />
      <Pagination nextHref={page.next ? `/oversight/emergencies?show=${shows}&after=${page.next}` : undefined} />
    </Page>
  )
}
