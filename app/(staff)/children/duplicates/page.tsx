import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { Table } from '@/components/ui/table'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { readPairListKey } from '@/lib/domain/matching/pair-list-key'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { duplicatesPage, type DuplicateRow } from '@/lib/server/intake/duplicates-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Records that may be of the same child' }

const sideInWords = ({ givenNames, familyName, dateOfBirth }: DuplicateRow['first']) => (
  <>{givenNames} {familyName}<span className="block font-normal text-muted">born {writtenDay(dateOfBirth)}</span></>
)

/** Pairs of records that look like one child, for a person to decide. */
export default async function DuplicatesScreen({ searchParams }: { searchParams: Promise<{ show?: string; after?: string }> }) {
  const actor = await requireActor()
  const { show, after } = await searchParams
  const which = show === 'decided' ? 'decided' : 'open'
  const page = await duplicatesPage(actor, which, readPairListKey(after))
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading>Records that may be of the same child</PageHeading>
      <SubNavigation
        label="Pairs of records"
        items={[
          { href: '/children/duplicates', label: 'To decide', isCurrent: which === 'open' },
          { href: '/children/duplicates?show=decided', label: 'Decided', isCurrent: which === 'decided' },
        ]}
      />
      <Table
        caption={which === 'open' ? 'Pairs to decide, the likeliest first' : 'Pairs that were decided'}
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={which === 'open' ? 'No two records look alike' : 'No pair has been decided yet'}>
            {which === 'open' ? 'When a child is added or renamed, they are compared with everybody known to your service. A pair that looks like one child appears here.' : 'A pair that somebody decides about is kept here with the reason.'}
          </EmptyState>
        }
        columns={[
          { heading: 'One record', isRowHeading: true, cell: (row) => sideInWords(row.first) },
          { heading: 'The other', cell: (row) => sideInWords(row.second) },
          { heading: 'How alike', cell: (row) => row.likelihood },
          which === 'open'
            ? { heading: 'Found', cell: (row) => writtenDay(londonDay(row.foundAt)) }
            : { heading: 'Decided', cell: (row) => <>{row.decision === 'same' ? 'The same child' : 'Different children'}{row.decidedAt ? <span className="block text-muted">{writtenDay(londonDay(row.decidedAt))}</span> : null}</> },
          { heading: 'Open', isHeadingHidden: true, cell: (row) => <a className="govuk-link" href={`/children/duplicates/${row.id}`}>Compare<span className="govuk-visually-hidden"> {row.first.givenNames} {row.first.familyName} and {row.second.givenNames} {row.second.familyName}</span></a> },
        ]}
      />
      <Pagination nextHref={page.next ? `/children/duplicates?show=${which}&after=${page.next}` : undefined} />
    </Page>
  )
}
