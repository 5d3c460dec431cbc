import type { Metadata } from 'next'
import { ClockList } from '@/components/triage/clock-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { decisionInWords } from '@/lib/domain/triage/decision-in-words'
import { REVIEW_STATUS_NAMES } from '@/lib/domain/triage/decision-review'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { reviewsPage } from '@/lib/server/triage/reviews-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Decisions to review' }

/** Decisions that kept a case from the panel and wait for a manager, oldest first. */
export default async function ReviewsScreen({ searchParams }: { searchParams: Promise<{ after?: string }> }) {
  const actor = await requireActor()
  const { after } = await searchParams
  const page = await reviewsPage(actor, readPageKey(after))
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading>Decisions to review</PageHeading>
      <p className="govuk-body max-w-[45rem]">Each of these kept a case from the panel. A manager who had no part in it reads the reasons and agrees, asks, or overturns.</p>
      {after ? <p className="govuk-body"><a className="govuk-link" href="/triage/reviews">Back to the oldest</a></p> : null}
      <Table
        caption="Decisions to review, oldest first"
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="Every such decision was reviewed">A decision comes here as soon as triage settles a case, ends it without a criminal outcome, or asks for a charging decision.</EmptyState>}
        columns={[
          { heading: 'Case', isRowHeading: true, isOneLine: true, cell: (row) => <a className="govuk-link" href={`/cases/${row.ref}/review`}>{row.ref}</a> },
          { heading: 'Child', cell: (row) => row.child },
          { heading: 'Decision', cell: (row) => decisionInWords({ ...row, station: 'triage' }) },
          { heading: 'Decided', cell: (row) => `${writtenDay(row.decidedOn)}${row.decidedBy ? `, ${row.decidedBy}` : ''}` },
          { heading: 'Due, in working days', cell: (row) => <ClockList clocks={[row.clock]} none="" /> },
          { heading: 'How it stands', cell: (row) => (row.isOwn ? 'Your own work: a colleague reviews it' : REVIEW_STATUS_NAMES[row.status]) },
        ]}
      />
      <Pagination nextHref={page.next ? `/triage/reviews?after=${page.next}` : undefined} />
    </Page>
  )
}
