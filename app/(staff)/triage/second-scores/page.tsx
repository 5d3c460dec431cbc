import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Table } from '@/components/ui/table'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { secondScoresPage } from '@/lib/server/triage/second-scores-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Second scores' }

/** Cases that the reader can score a second time without having seen the first score. */
export default async function SecondScoresScreen() {
  const page = await secondScoresPage(await requireActor())
  if (!page) return <NothingHere />
  return (
    <Page>
      <PageHeading>Second scores</PageHeading>
      <p className="govuk-body max-w-[45rem]">
        A second person scores a case without seeing the first score, its factors or its reasons; then both see both. Of a hundred scored cases, {page.inHundred} are put forward; you may choose others. A case that you have opened since it was scored is not here: your score would not be a blind one.
      </p>
      <Table
        caption="Cases to score a second time"
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.ref}
        empty={<EmptyState title="No case can have a second score from you">Cases that a colleague scored in the last four weeks come here, unless you have opened them since or they have a second score already.</EmptyState>}
        columns={[
          { heading: 'Case', isRowHeading: true, isOneLine: true, cell: (row) => <a className="govuk-link" href={`/triage/${row.ref}/second-score`}>{row.ref}</a> },
          { heading: 'Child', cell: (row) => row.child },
          { heading: 'Scored on', cell: (row) => writtenDay(row.scoredOn) },
          { heading: 'Why it is here', cell: (row) => (row.isSampled ? 'Put forward' : 'You may choose it') },
        ]}
      />
    </Page>
  )
}
