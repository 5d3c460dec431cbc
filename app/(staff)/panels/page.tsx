import type { Metadata } from 'next'
import { AdviceFigures } from '@/components/panel/advice-figures'
import { MeetingTable } from '@/components/panel/meeting-table'
import { WaitingCases } from '@/components/panel/waiting-cases'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { requireActor } from '@/lib/server/actor'
import { panelsPage } from '@/lib/server/panel/panels-page'
import { NothingHere } from '../../nothing-here'

export const metadata: Metadata = { title: 'Panels' }

/** Coming and past meetings, and for those who arrange them the cases that wait for one. */
export default async function PanelsScreen({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const actor = await requireActor()
  const { after } = await searchParams
  const page = await panelsPage(actor, readPageKey(typeof after === 'string' ? after : undefined))
  if (!page) return <NothingHere />
  const arrange = page.mayArrange ? <LinkButton href="/panels/new">Arrange a meeting</LinkButton> : undefined
  return (
    <Page>
      <PageHeading actions={arrange}>Panels</PageHeading>
      <ul className="govuk-list flex flex-wrap gap-x-6 gap-y-2">
        {page.mayHaveCalendar ? <li><a className="govuk-link" href="/panels/calendar">Your calendar of meetings</a></li> : null}
        {page.maySeeTraining ? <li><a className="govuk-link" href="/panels/training">Training of members</a></li> : null}
      </ul>
      <Section title="Coming meetings">
        <MeetingTable
          caption="Coming meetings"
          rows={page.coming}
          empty={
            <EmptyState title="No meeting is coming">
              {page.mayArrange ? 'Arrange one, then put the cases that wait on its agenda.' : 'A meeting appears here once you are given a seat at it. A YJS manager arranges meetings.'}
            </EmptyState>
          }
        />
      </Section>
      {page.waiting ? (
        <Section title="Cases that wait for a meeting">
          <WaitingCases {...page.waiting} />
        </Section>
      ) : null}
      <Section title="Past meetings">
        <MeetingTable caption="Past meetings" rows={page.past} empty={<EmptyState title="No meeting has ended yet">Meetings stay here with their decisions once their chair has ended them.</EmptyState>} />
        <Pagination label="Past meetings" previousHref={after ? '/panels' : undefined} nextHref={page.nextPast ? `/panels?${new URLSearchParams({ after: page.nextPast })}` : undefined} />
      </Section>
      {page.advice ? <Section title="Education and health at the panel"><AdviceFigures {...page.advice} /></Section> : null}
    </Page>
  )
}
