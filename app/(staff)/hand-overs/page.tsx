import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { HAND_OVER_REASONS } from '@/lib/domain/agencies/hand-over'
import { ageOn } from '@/lib/domain/deadlines/iso-day'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { handOversPage } from '@/lib/server/agencies/hand-overs-page'
import { NothingHere } from '../../nothing-here'

export const metadata: Metadata = { title: 'Children from other areas' }

const DONE: Readonly<Record<string, string>> = { declined: 'Declined. The other service keeps the child.', caretaking: 'Accepted. You read the child’s record from here on.', ended: 'Recorded.' }

/** Children whom other services offer, and those whom the reader’s service looks after for another. */
export default async function HandOversScreen({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ done }, page] = await Promise.all([searchParams, handOversPage(actor)])
  if (!page) return <NothingHere />
  const said = typeof done === 'string' ? DONE[done] : undefined
  return (
    <Page>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading>Children from other areas</PageHeading>
      {page.mayAnswer ? (
        <Section title="Offered to your service">
          <Table
            caption="Children offered to your service"
            isCaptionHidden
            rows={page.offered}
            rowKey={(row) => row.id}
            empty={<EmptyState title="No child is offered to your service">Another service offers a child on the child’s record.</EmptyState>}
            columns={[
              { heading: 'Child', isRowHeading: true, cell: (row) => <a className="govuk-link" href={`/hand-overs/${row.id}`}>{row.givenNames} {row.familyName}</a> },
              { heading: 'Age', cell: (row) => ageOn(row.dateOfBirth, page.today) },
              { heading: 'From', cell: (row) => row.fromName },
              { heading: 'What', cell: (row) => (row.kind === 'transfer' ? 'Transfer' : 'Caretaking') },
              { heading: 'Why', cell: (row) => wordsFor(HAND_OVER_REASONS, row.because) },
              { heading: 'From when', cell: (row) => writtenDay(row.startsOn) },
            ]}
          />
        </Section>
      ) : null}
      <Section title="Looked after for another service">
        <Table
          caption="Children looked after for another service"
          isCaptionHidden
          rows={page.caretaking}
          rowKey={(row) => row.id}
          empty={<EmptyState title="Your service looks after no child for another">With caretaking the home service stays responsible, and yours reads the record.</EmptyState>}
          columns={[
            { heading: 'Child', isRowHeading: true, cell: (row) => <a className="govuk-link" href={`/children/${row.childId}`}>{row.givenNames} {row.familyName}</a> },
            { heading: 'Home service', cell: (row) => row.fromName },
            { heading: 'Since', cell: (row) => writtenDay(row.startsOn) },
            { heading: 'Expected to end', cell: (row) => (row.expectedEndOn ? writtenDay(row.expectedEndOn) : 'Not said') },
          ]}
        />
      </Section>
    </Page>
  )
}
