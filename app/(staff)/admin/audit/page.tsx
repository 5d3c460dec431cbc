import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { Checkboxes } from '@/components/ui/checkboxes'
import { DateInput } from '@/components/ui/date-input'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import { AUDIT_KIND_WORDS, AUDIT_KINDS } from '@/lib/domain/admin/audit-kinds'
import { servicesWhere } from '@/lib/domain/access/actions'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { EVENT_WORDS } from '@/lib/domain/wording/event-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { auditPage } from '@/lib/server/admin/audit-page'
import { sealsState, type SealsState } from '@/lib/server/admin/seals-state'
import { NothingHere } from '../../../nothing-here'
import { errorsOf } from '../../../form-state'
import { ExportForm } from './export-form'
import { auditFilterForm } from '../../../form-audit'

export const metadata: Metadata = { title: 'Audit record' }

const FIELDS = ['kind', 'what', 'serviceId', 'person', 'ref', 'isWholeChild', 'day-day', 'day-month', 'day-year', 'until-day', 'until-month', 'until-year'] as const

const EVENTS = Object.entries(EVENT_WORDS).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))

/** Why no file came out. */
const NO_FILE: Readonly<Record<string, string>> = {
  form: 'Choose for what you take it out, and say for which matter',
  many: 'More than 10,000 events fit. Narrow them by days, and take out one part after the other',
}

/** What was done, seen and refused in the service, newest first. */
export default async function AuditScreen({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (servicesWhere(actor, 'audit.read').length === 0) return <NothingHere />
  const query = await searchParams
  const typed = Object.fromEntries(FIELDS.map((name) => [name, typeof query[name] === 'string' ? query[name] : ''])) as Record<(typeof FIELDS)[number], string>
  const day = { day: typed['day-day'], month: typed['day-month'], year: typed['day-year'] }
  const until = { day: typed['until-day'], month: typed['until-month'], year: typed['until-year'] }
  const parsed = auditFilterForm.safeParse({ ...typed, isWholeChild: typed.isWholeChild || undefined, day, until })
  const noFile = typeof query.export === 'string' ? NO_FILE[query.export] : undefined
  const errors: Record<string, string> = { ...(parsed.success ? {} : errorsOf(parsed.error)), ...(noFile ? { purpose: noFile } : {}) }
  const seals = await sealsState(actor)
  const page = parsed.success ? await auditPage(actor, parsed.data, readPageKey(typeof query.after === 'string' ? query.after : undefined)) : null
  const asked = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
  const isNarrowed = Object.keys(asked).length > 0
  return (
    <Page>
      <ErrorSummary errors={errors} />
      <PageHeading>Audit record</PageHeading>
      <p className="govuk-body max-w-[45rem]">Who did, saw or was refused what, newest first. It cannot be edited or deleted, and that you read it is recorded too. <a className="govuk-link" href="/admin/audit/looking">Looking that is pointed out</a>, <a className="govuk-link" href="/oversight/emergencies?show=all">restricted records opened in an emergency</a>.</p>
      {seals ? <Seals state={seals} now={actor.at} /> : null}
      <form method="get" action="/admin/audit" role="search" className="mb-6 border border-line bg-surface p-4">
        <div className="flex flex-wrap items-end gap-x-6">
          <Select name="kind" label="Kind" emptyLabel="Any" defaultValue={typed.kind} options={AUDIT_KINDS.map((kind) => ({ value: kind, label: AUDIT_KIND_WORDS[kind] }))} />
          <div className="max-w-full min-w-0"><Select name="what" label="What was done" emptyLabel="Anything" defaultValue={typed.what} options={EVENTS} /></div>
          <TextInput name="person" type="search" label="Done by" hint="Part of a name or e-mail address" width={20} defaultValue={typed.person} autoComplete="off" />
          <TextInput name="ref" type="search" label="Case reference" hint="Such as JN-2026-000123-K" width={20} defaultValue={typed.ref} autoComplete="off" error={errors.ref} />
          <DateInput name="day" label="Day, or first day" defaultValue={day} error={errors.day} />
          <DateInput name="until" label="Last day, if it is another" defaultValue={until} error={errors.until} />
        </div>
        <Checkboxes name="isWholeChild" label="With a case reference" isSmall choices={[{ value: 'yes', label: 'Everything about the child of that case: who looked at this child' }]} defaultValue={typed.isWholeChild ? ['yes'] : []} />
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
              { heading: 'What', cell: (row) => <>{row.what}{row.about ? `: ${row.about}` : ''}{row.to ? <span className="block text-muted">To: {row.to}{row.ground ? `, under ${row.ground}` : ''}</span> : null}</> },
              { heading: 'Kind', cell: (row) => <><Tag tone={row.kind === 'refusal' ? 'danger' : row.kind === 'emergency' ? 'warning' : 'neutral'}>{AUDIT_KIND_WORDS[row.kind]}</Tag>{row.isEmergency ? <> <Tag tone="warning">In an emergency</Tag></> : null}</> },
              { heading: 'Case', cell: (row) => row.ref ?? '–', isOneLine: true },
              { heading: 'Reason', cell: (row) => row.reason ?? '–' },
            ]}
          />
          <Pagination nextHref={page.next ? `/admin/audit?${new URLSearchParams({ ...asked, after: page.next })}` : undefined} />
          <Section title="Take these out as a file" id="export"><ExportForm asked={asked} purpose={typeof query.purpose === 'string' ? query.purpose : ''} error={errors.purpose} /></Section>
        </>
      ) : null}
    </Page>
  )
}

/** How the record is sealed, so that nobody can rewrite it unseen. */
function Seals({ state, now }: { state: SealsState; now: Date }) {
  const isLate = state.behind > 0 && (state.sealedAt === null || now.getTime() - state.sealedAt.getTime() > 600_000)
  return (
    <Details summary="How the record is sealed">
      <SummaryList
        rows={[
          { key: 'Last sealed', value: <>{state.sealedAt ? writtenInstant(state.sealedAt) : 'Never'}{isLate ? <> <Tag tone="danger">Late</Tag></> : null}</> },
          { key: 'Not sealed yet', value: `${state.isBehindMore ? 'More than ' : ''}${state.behind.toLocaleString('en-GB')} ${state.behind === 1 ? 'event' : 'events'}` },
          { key: 'Last published', value: state.publishedAt ? writtenInstant(state.publishedAt) : state.publishes ? 'Not by this server' : 'Nowhere: no file is named for it' },
          { key: 'Last proven', value: state.verifiedAt && state.verified ? `${writtenInstant(state.verifiedAt)}: ${state.verified.isWhole ? `all ${state.verified.events.toLocaleString('en-GB')} sealed events stand as they were` : 'something was changed. Whoever runs the server was told what'}` : 'Never. Whoever runs the server proves it with: npm run audit -- verify' },
        ]}
      />
    </Details>
  )
}
