import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { SourceLine } from '@/components/retention/source-line'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { ACCESS_CLOCKS, REQUESTERS } from '@/lib/domain/retention/subject-access'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { accessRequestsPage } from '@/lib/server/retention/access-requests-page'
import { NothingHere } from '../../../../nothing-here'
import { RequestForm } from './request-form'

export const metadata: Metadata = { title: 'Requests for access' }

const STATUSES: Readonly<Record<string, string>> = { open: 'Not answered', released: 'Given', closed: 'Closed without a pack' }

/** Who asked for what is held about a child, and the form for a new request. */
export default async function AccessRequestsScreen({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const page = await accessRequestsPage(actor, (await params).id)
  if (!page) return <NothingHere />
  const { child } = page
  const clock = ACCESS_CLOCKS.at(-1)
  return (
    <Page before={<BackLink href={`/children/${child.id}`}>The child’s record</BackLink>} identity={<ChildBar child={child} today={page.today} href={`/children/${child.id}`} />}>
      <PageHeading caption={`${child.givenNames} ${child.familyName}`}>Requests for access</PageHeading>
      <p className="govuk-body max-w-[45rem]">A child may see what is held about them. {clock ? <>There is {clock.months === 1 ? 'one month' : `${clock.months} months`} to answer.<SourceLine source={clock.source} /></> : null}</p>
      <Table
        caption="Requests, newest first"
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="Nobody has asked">Record a request as soon as it comes, in whatever form it comes.</EmptyState>}
        columns={[
          { heading: 'Who asks', isRowHeading: true, cell: (row) => <a className="govuk-link" href={`/children/${child.id}/subject-access/${row.id}`}>{row.askedBy}</a> },
          { heading: 'As', cell: (row) => wordsFor(REQUESTERS, row.requester) },
          { heading: 'Came', isOneLine: true, cell: (row) => writtenDay(row.receivedOn) },
          { heading: 'Answer by', isOneLine: true, cell: (row) => writtenDay(row.dueOn) },
          { heading: 'Stands', cell: (row) => STATUSES[row.status] },
        ]}
      />
      <Section title="Record a request" id="new"><RequestForm childId={child.id} /></Section>
    </Page>
  )
}
