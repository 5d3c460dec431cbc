import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { Table } from '@/components/ui/table'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { ERASURE_GROUNDS, HOLD_GROUNDS } from '@/lib/domain/retention/hold-grounds'
import { RETENTION_RULES, type RetentionRule } from '@/lib/domain/retention/policy'
import { REQUESTERS } from '@/lib/domain/retention/subject-access'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { RETENTION_LISTS, retentionPage, type RetentionLine, type RetentionListName } from '@/lib/server/retention/retention-page'
import { NothingHere } from '../../../nothing-here'

export const metadata: Metadata = { title: 'Keeping and forgetting' }

const RULES = Object.fromEntries(Object.entries(RETENTION_RULES).map(([id, { says }]) => [id, says])) as Record<RetentionRule, string>

type List = { label: string; day: string; what: string; words: Readonly<Record<string, string>>; who: string | null; empty: [title: string, says: string]; href: (row: RetentionLine) => string }

const LISTS: Readonly<Record<RetentionListName, List>> = {
  due: { label: 'Due', day: 'Kept until', what: 'Rule', words: RULES, who: null, empty: ['No record is due', 'A record comes here on the day until which it is kept. The days are worked out again each day.'], href: (row) => `/children/${row.childId}/retention` },
  unknown: { label: 'Nobody can say', day: 'Begun', what: 'Why', words: RULES, who: null, empty: ['Of every record it is known until when it is kept', 'Records of closed cases without a known end come here.'], href: (row) => `/children/${row.childId}/retention` },
  held: { label: 'Legal holds', day: 'Looked at again on', what: 'For', words: HOLD_GROUNDS, who: 'Placed by', empty: ['No record is under a legal hold', 'A hold is placed on the page about how long a child’s record is kept.'], href: (row) => `/children/${row.childId}/retention` },
  proposed: { label: 'To approve', day: 'Proposed', what: 'Why', words: ERASURE_GROUNDS, who: 'Proposed by', empty: ['No erasure waits for a second person', 'Whoever finds that a record is not needed any more proposes it there.'], href: (row) => `/children/${row.childId}/retention#erase` },
  requests: { label: 'Requests for access', day: 'Answer by', what: 'Who asks', words: REQUESTERS, who: 'Recorded by', empty: ['No request for access waits', 'A request is recorded on the child’s record.'], href: (row) => `/children/${row.childId}/subject-access/${row.id}` },
  erased: { label: 'Erased', day: 'Erased', what: 'Why', words: ERASURE_GROUNDS, who: 'Approved by', empty: ['No record was ever erased', 'Of each that is, a stub stays here.'], href: (row) => `/oversight/retention/${row.id}` },
}

/** What falls due, what is held, what waits for a second person or for an answer, and the stubs of what was erased. */
export default async function RetentionScreen({ searchParams }: { searchParams: Promise<{ show?: string | string[]; after?: string | string[] }> }) {
  const actor = await requireActor()
  const { show, after } = await searchParams
  const name = RETENTION_LISTS.find((list) => list === show) ?? 'due'
  const page = await retentionPage(actor, name, readPageKey(typeof after === 'string' ? after : undefined))
  if (!page) return <NothingHere />
  const list = LISTS[name]
  return (
    <Page>
      <PageHeading>Keeping and forgetting</PageHeading>
      <p className="govuk-body max-w-[45rem]">Nothing is erased by itself: somebody looks at each record that is due and keeps it longer, puts it under a legal hold, or proposes to erase it, which a second person approves. <a className="govuk-link" href="/oversight/retention/policy">How long records are kept</a></p>
      <SubNavigation label="Lists" items={RETENTION_LISTS.map((one) => ({ href: `/oversight/retention?show=${one}`, label: LISTS[one].label, isCurrent: one === name }))} />
      <Table
        caption={list.label}
        isCaptionHidden
        rows={page.rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={list.empty[0]}>{list.empty[1]}</EmptyState>}
        columns={[
          { heading: name === 'erased' ? 'Cases' : 'Child', isRowHeading: true, cell: (row) => <a className="govuk-link" href={list.href(row)}>{row.name || 'A record without a case'}</a> },
          { heading: list.day, isOneLine: true, cell: (row) => writtenDay(row.on) },
          { heading: list.what, cell: (row) => list.words[row.word] ?? row.word },
          ...(list.who ? [{ heading: list.who, cell: (row: RetentionLine) => row.by }] : []),
        ]}
      />
      <Pagination nextHref={page.next ? `/oversight/retention?show=${name}&after=${page.next}` : undefined} />
    </Page>
  )
}
