import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { EMERGENCY_REASONS } from '@/lib/domain/access/emergency'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { emergencyReviewPage } from '@/lib/server/intake/emergency-review-page'
import { NothingHere } from '../../../../nothing-here'
import { ReviewForm } from './review-form'

export const metadata: Metadata = { title: 'An emergency on a restricted record' }

/** One emergency, with everything that was looked at under it, for a manager to review. */
export default async function EmergencyReviewScreen({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const page = await emergencyReviewPage(actor, (await params).id)
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href="/oversight/emergencies">Emergencies</BackLink>}>
      <PageHeading caption={`Opened by ${page.by}`}>Emergency of {writtenInstant(page.openedAt)}</PageHeading>
      <SummaryList
        rows={[
          { key: 'Record', value: page.childId && page.child ? <a className="govuk-link" href={`/children/${page.childId}`}>{page.child}</a> : 'A restricted record on which you are not named' },
          { key: 'Why', value: wordsFor(EMERGENCY_REASONS, page.reason) },
          ...(page.says ? [{ key: 'In their words', value: <span className="whitespace-pre-line">{page.says}</span> }] : []),
          { key: 'Open until', value: `${writtenInstant(page.endsAt)}${page.isJustified === false && page.reviewedAt && page.reviewedAt < page.endsAt ? `, ended on ${writtenInstant(page.reviewedAt)}` : ''}` },
          ...(page.isJustified === null ? [] : [{ key: 'Review', value: `${page.isJustified ? 'Justified' : 'Not justified'}: ${page.reviewedBy ?? ''}, ${page.reviewedAt ? writtenInstant(page.reviewedAt) : ''}` }]),
          ...(page.reviewSays ? [{ key: 'What was found', value: <span className="whitespace-pre-line">{page.reviewSays}</span> }] : []),
        ]}
      />
      <Section title="What was looked at, and tried">
        <Table
          caption="What was looked at, and tried"
          isCaptionHidden
          rows={page.looked}
          rowKey={(row) => row.id}
          empty={<EmptyState title="Nothing was looked at yet">Each page about the child that is opened under this stands here.</EmptyState>}
          columns={[
            { heading: 'When', isRowHeading: true, cell: (row) => writtenInstant(row.at) },
            { heading: 'What', cell: (row) => row.what },
            { heading: 'Case', isOneLine: true, cell: (row) => row.ref ?? '–' },
          ]}
        />
      </Section>
      {page.mayReview ? <Section title="Your review"><ReviewForm accessId={page.id} isOpen={page.isOpen} /></Section> : page.isJustified === null ? <InsetText>{page.isYours ? 'You opened this record: somebody else reviews it.' : 'A manager who is named on the record reviews this.'}</InsetText> : null}
    </Page>
  )
}
