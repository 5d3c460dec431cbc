import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Select } from '@/components/ui/select'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import { AUDIT_KIND_WORDS, AUDIT_KINDS } from '@/lib/domain/admin/audit-kinds'
import { servicesWhere } from '@/lib/domain/access/actions'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { auditPage } from '@/lib/server/admin/audit-page'
import { NothingHere } from '../../../nothing-here'
import { errorsOf } from '../../../form-state'
import { auditFilterForm } from './form'

export const metadata: Metadata = { title: 'Audit record' }

const FIELDS = ['kind', 'person', 'ref', 'day-day', 'day-month', 'day-year'] as const

/** What was done, seen and refused in the service, newest first. */
export default async function AuditScreen({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (servicesWhere(actor, 'audit.read').length === 0) return <NothingHere />
  const query = await searchParams
  const typed = Object.fromEntries(FIELDS.map((name) => [name, typeof query[name] === 'string' ? query[name] : ''])) as Record<(typeof FIELDS)[number], string>
  const day = { day: typed['day-day'], month: typed['day-month'], year: typed['day-year'] }
  const parsed = auditFilterForm.safeParse({ ...typed, day })
  const errors = parsed.success ? {} : errorsOf(parsed.error)
  const page = parsed.success ? await auditPage(actor, parsed.data, readPageKey(typeof query.after === 'string' ? query.after : undefined)) : null
  const asked = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
  const isNarrowed = Object.keys(asked).length > 0
  return (
    <Page>
      <ErrorSummary errors={errors} />
      <PageHeading>Audit record</PageHeading>
      <p className="govuk-body max-w-[45rem]">Who did, saw or was refused what, newest first. It cannot be edited or deleted, and that you read it is recorded too.</p>
      <form method="get" action="/admin/audit" role="search" className="mb-6 border border-line bg-surface p-4">
        <div className="flex flex-wrap items-end gap-x-6">
          <Select name="kind" label="Kind" emptyLabel="Any" defaultValue={typed.kind} options={AUDIT_KINDS.map((kind) => ({ value: kind, label: AUDIT_KIND_WORDS[kind] }))} />
          <TextInput name="person" type="search" label="Done by" hint="Part of a name or e-mail address" width={20} defaultValue={typed.person} autoComplete="off" />
          <TextInput name="ref" type="search" label="Case reference" hint="Such as JN-2026-000123-K" width={20} defaultValue={typed.ref} autoComplete="off" error={errors.ref} />
          <DateInput name="day" label="Day" defaultValue={day} error={errors.day} />
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button look="secondary">Show</Button>
          {isNarrowed ? <a className="govuk-link" href="/admin/audit">Show everything</a> : null}
        </div>
      </form>
      {page ? (
        <>
          <Table
            caption="Events"
            isCaptionHidden
            rows={page.rows}
            rowKey={(row) => row.id}
            empty={<EmptyState title="Nothing was recorded">{isNarrowed ? 'Nothing in your service fits all of this. Take something away and show again.' : 'As soon as somebody works in the service, it is recorded here.'}</EmptyState>}
            columns={[
              { heading: 'When', isRowHeading: true, cell: (row) => <time className="font-normal tablet:whitespace-nowrap" dateTime={row.at.toISOString()}>{writtenInstant(row.at)}</time> },
              { heading: 'Who', cell: (row) => row.by ?? 'The server' },
              { heading: 'What', cell: (row) => <>{row.what}{row.about ? `: ${row.about}` : ''}</> },
              { heading: 'Kind', cell: (row) => <Tag tone={row.kind === 'refusal' ? 'danger' : 'neutral'}>{AUDIT_KIND_WORDS[row.kind]}</Tag> },
              { heading: 'Case', cell: (row) => row.ref ?? '–', isOneLine: true },
              { heading: 'Reason', cell: (row) => row.reason ?? '–' },
            ]}
          />
          <Pagination nextHref={page.next ? `/admin/audit?${new URLSearchParams({ ...asked, after: page.next })}` : undefined} />
        </>
      ) : null}
    </Page>
  )
}
