import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { requireActor } from '@/lib/server/actor'
import { childrenToAskPage } from '@/lib/server/intake/children-to-ask-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Still to ask' }

/** Children with an open case about whom something is still to be asked, and how complete each characteristic is. */
export default async function ChildrenToAskScreen({ searchParams }: { searchParams: Promise<{ after?: string | string[] }> }) {
  const actor = await requireActor()
  const { after } = await searchParams
  const page = await childrenToAskPage(actor, readPageKey(typeof after === 'string' ? after : undefined))
  if (!page) return <NothingHere />
  const percent = (missing: number): string => (page.children === 0 ? '–' : `${Math.round((1 - missing / page.children) * 100)}%`)
  return (
    <Page>
      <PageHeading caption="Children with an open case">Still to ask</PageHeading>
      <p className="govuk-body max-w-[45rem]">What is not known about children cannot be seen in how they are treated. Each answer is the child’s own; “not stated” is one. Nothing that is missing here closes an outcome.</p>
      <Table
        caption="How complete the records are"
        rows={page.characteristics}
        rowKey={(row) => row.name}
        columns={[
          { heading: 'What', isRowHeading: true, cell: (row) => row.says },
          { heading: 'Answered', isNumeric: true, cell: (row) => percent(row.missing) },
          { heading: 'Still to ask', isNumeric: true, cell: (row) => `${row.missing} of ${page.children}` },
        ]}
      />
      <Section title="Whom to ask">
        <Table
          caption="Children about whom something is still to be asked"
          isCaptionHidden
          rows={page.rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title="Nothing is still to be asked">Every child with an open case was asked everything.</EmptyState>}
          columns={[
            { heading: 'Child', isRowHeading: true, cell: (row) => <a className="govuk-link" href={`/children/${row.id}`}>{row.name}, {row.age}</a> },
            { heading: 'Still to ask', cell: (row) => row.missing.map(({ says }) => says).join('; ') },
          ]}
        />
        <Pagination label="Children" previousHref={after ? '/children/to-ask' : undefined} nextHref={page.next ? `/children/to-ask?after=${page.next}` : undefined} />
      </Section>
    </Page>
  )
}
