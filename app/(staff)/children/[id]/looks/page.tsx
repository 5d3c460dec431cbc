import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { AUDIT_KIND_WORDS } from '@/lib/domain/admin/audit-kinds'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { childLooksPage } from '@/lib/server/intake/child-looks-page'
import { NothingHere } from '../../../../nothing-here'

export const metadata: Metadata = { title: 'Who looked at a child’s record' }

/** Who looked at this child, how often and when. */
export default async function ChildLooksScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ after?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id }, { after }] = await Promise.all([params, searchParams])
  const page = await childLooksPage(actor, id, readPageKey(typeof after === 'string' ? after : undefined))
  if (!page) return <NothingHere />
  const { child } = page
  return (
    <Page before={<BackLink href={`/children/${child.id}`}>The child’s record</BackLink>} identity={<ChildBar child={child} today={londonDay(actor.at)} href={`/children/${child.id}`} />}>
      <PageHeading caption={`${child.givenNames} ${child.familyName}`}>Who looked at this record</PageHeading>
      <p className="govuk-body max-w-[45rem]">Every page about the child that somebody opened, in whatever case, and every try that was refused. That you look here is recorded too.</p>
      <Section title="By person">
        <Table
          caption="People who looked"
          isCaptionHidden
          rows={page.people}
          rowKey={(row) => row.id}
          empty={<EmptyState title="Nobody has looked">Each page that is opened is counted here.</EmptyState>}
          columns={[
            { heading: 'Who', isRowHeading: true, cell: (row) => <>{row.name}{row.isNow ? '' : ' (not in the service any more)'}</> },
            { heading: 'Looks', isNumeric: true, cell: (row) => row.looks },
            { heading: 'First', cell: (row) => writtenInstant(row.first) },
            { heading: 'Last', cell: (row) => writtenInstant(row.last) },
          ]}
        />
      </Section>
      <Section title="Each look, newest first" id="looks">
        <Table
          caption="Looks"
          isCaptionHidden
          rows={page.looks}
          rowKey={(row) => row.id}
          empty={<EmptyState title="Nobody has looked">Each page that is opened stands here.</EmptyState>}
          columns={[
            { heading: 'When', isRowHeading: true, cell: (row) => writtenInstant(row.at) },
            { heading: 'Who', cell: (row) => row.by ?? 'The server' },
            { heading: 'What', cell: (row) => <>{row.what}{row.isEmergency ? <> <Tag tone="warning">In an emergency</Tag></> : null}</> },
            { heading: 'Kind', cell: (row) => AUDIT_KIND_WORDS[row.kind] },
            { heading: 'Case', isOneLine: true, cell: (row) => row.ref ?? '–' },
          ]}
        />
        <Pagination nextHref={page.next ? `/children/${child.id}/looks?after=${page.next}#looks` : undefined} />
      </Section>
    </Page>
  )
}
