import type { Metadata } from 'next'
import { CaseTable } from '@/components/intake/case-table'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { servicesWhere } from '@/lib/domain/access/actions'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { CASE_STATUSES, STATUS_NAMES } from '@/lib/domain/intake/case-status'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { requireActor } from '@/lib/server/actor'
import { requireAllowance } from '@/lib/server/admin/require-allowance'
import { casesPage } from '@/lib/server/intake/cases-page'
import { NothingHere } from '../../nothing-here'

export const metadata: Metadata = { title: 'Cases' }

/** The service's cases, newest first, found by reference, crime reference, name or status. */
export default async function CasesScreen({ searchParams }: { searchParams: Promise<{ words?: string | string[]; status?: string; after?: string }> }) {
  const actor = await requireActor()
  const query = await searchParams
  const words = typeof query.words === 'string' ? query.words.slice(0, 200) : ''
  if (words) await requireAllowance(actor, 'search')
  const status = CASE_STATUSES.find((one) => one === query.status) ?? null
  const page = await casesPage(actor, { words, status }, readPageKey(query.after))
  if (!page) return <NothingHere />
  const next = new URLSearchParams({ ...(words ? { words } : {}), ...(status ? { status } : {}), after: page.next ?? '' })
  return (
    <Page>
      <PageHeading actions={servicesWhere(actor, 'duplicate.list').length > 0 ? <a className="govuk-link" href="/children/duplicates">Records that may be of the same child</a> : undefined}>Cases</PageHeading>
      <form method="get" action="/cases" role="search" className="mb-6 flex flex-wrap items-end gap-x-6">
        <TextInput name="words" type="search" label="Reference, crime reference or name" width={20} defaultValue={words} autoComplete="off" />
        <Select name="status" label="Status" emptyLabel="Any" defaultValue={status ?? ''} options={CASE_STATUSES.map((value) => ({ value, label: STATUS_NAMES[value] }))} />
        <div className="mb-6"><Button look="secondary">Search</Button></div>
      </form>
      <CaseTable
        caption="Cases"
        rows={page.rows}
        today={londonDay(actor.at)}
        href={(row) => (row.status === 'draft' ? `/notifications/${row.ref}` : `/cases/${row.ref}`)}
        empty={<EmptyState title="No case was found">{words || status ? 'Try fewer words, part of a name, or any status. A reference reads like JN-2026-000123-K.' : 'Cases begin with a police notification.'}</EmptyState>}
      />
      <Pagination nextHref={page.next ? `/cases?${next}` : undefined} />
      {servicesWhere(actor, 'child.break-glass').length > 0 ? <p className="govuk-body mt-6"><a className="govuk-link" href="/children/emergency">Open a restricted record in an emergency</a></p> : null}
    </Page>
  )
}
