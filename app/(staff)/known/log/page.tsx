import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { LOOK_UP_PURPOSES } from '@/lib/domain/agencies/look-up'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { knownLogPage } from '@/lib/server/agencies/known-log-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Who asked whether a child is known' }

/** Every look-up: who asked, when, for what, and whom it matched. */
export default async function KnownLogScreen({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const actor = await requireActor()
  const { after } = await searchParams
  const page = await knownLogPage(actor, readPageKey(typeof after === 'string' ? after : undefined))
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading actions={page.maySet ? <a className="govuk-link" href="/known/settings">Duty number and clocks</a> : null}>Who asked whether a child is known</PageHeading>
      <Table
        caption="Look-ups, newest first"
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title="Nobody has asked yet">Officers ask under “Known to us?” before they decide anything about a child.</EmptyState>}
        columns={[
          { heading: 'When', isRowHeading: true, cell: (row) => writtenInstant(row.askedAt) },
          { heading: 'Who', cell: (row) => <>{row.by}{row.organisation ? <span className="block text-muted">{row.organisation}</span> : null}</> },
          { heading: 'About', cell: (row) => <>{row.givenNames} {row.familyName}<span className="block">born {writtenDay(row.dateOfBirth)}{row.postcode ? `, ${row.postcode}` : ''}</span></> },
          { heading: 'For what', cell: (row) => <>{wordsFor(LOOK_UP_PURPOSES, row.purpose)}<span className="block">{row.reason}</span></> },
          { heading: 'Told', cell: (row) => (row.answer === 'call' ? 'Known: call' : 'No record') },
          { heading: 'Matched', cell: (row) => (row.childId ? <a className="govuk-link" href={`/children/${row.childId}`}>{row.child}</a> : row.answer === 'call' ? 'A child who is with another service now' : 'Nobody') },
        ]}
      />
      <Pagination label="Look-ups" previousHref={after ? '/known/log' : undefined} nextHref={page.next ? `/known/log?after=${page.next}` : undefined} />
    </Page>
  )
}
