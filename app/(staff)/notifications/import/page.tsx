import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { importStatusInWords } from '@/lib/domain/intake/import-in-words'
import { IMPORT_KIND_NAMES } from '@/lib/domain/intake/import-columns'
import { readPageKey } from '@/lib/domain/intake/page-key'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { importsPage } from '@/lib/server/intake/imports-page'
import { NothingHere } from '../../../nothing-here'
import { ColumnList } from './column-list'
import { UploadForm } from './upload-form'

export const metadata: Metadata = { title: 'Import from a file' }

/** Hands in a file of notifications or earlier disposals, says what it looks like, and lists those that were handed in. */
export default async function ImportScreen({ searchParams }: { searchParams: Promise<{ after?: string; done?: string }> }) {
  const actor = await requireActor()
  const { after, done } = await searchParams
  const page = await importsPage(actor, readPageKey(after))
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href="/">My work</BackLink>}>
      <PageHeading>Import from a file</PageHeading>
      {done === 'discarded' ? <NotificationBanner tone="success">The file was thrown away. Nothing of it was written.</NotificationBanner> : null}
      <p className="govuk-body max-w-[45rem]">The whole file is checked first. Nothing is written until it has no faults and you say so. You can leave while it is written and come back.</p>
      <UploadForm kinds={page.kinds} services={page.services} />
      <Section title="What a file looks like">
        <p className="govuk-body max-w-[45rem]">The first row names the columns, in any order; those that are not needed may be left out. A child whose names and day of birth are known already gets the row; where somebody is only like them, a new record is begun and shown to you.</p>
        {page.kinds.map((kind) => (
          <Details key={kind} summary={`Columns of ${IMPORT_KIND_NAMES[kind].toLowerCase()}`}>
            <p className="govuk-body"><a className="govuk-link" href={`/notifications/import/template/${kind}`} download>Download an empty file with these columns (CSV)</a></p>
            <ColumnList kind={kind} />
          </Details>
        ))}
      </Section>
      <Section title="Files that were handed in">
        <Table
          caption="Files that were handed in, newest first"
          isCaptionHidden
          rows={page.runs}
          rowKey={({ id }) => id}
          empty={<EmptyState title="No file was handed in yet">Files that you or your colleagues check or import are listed here, with what became of each row.</EmptyState>}
          columns={[
            { heading: 'File', isRowHeading: true, cell: ({ id, fileName }) => <a className="govuk-link break-all" href={`/notifications/import/${id}`}>{fileName}</a> },
            { heading: 'Holds', cell: ({ kind }) => wordsFor(IMPORT_KIND_NAMES, kind) },
            { heading: 'Handed in', cell: ({ uploadedAt, uploadedBy }) => `${writtenDay(londonDay(uploadedAt))}${uploadedBy ? `, ${uploadedBy}` : ''}` },
            { heading: 'Rows', isNumeric: true, cell: ({ rowCount }) => rowCount.toLocaleString('en-GB') },
            { heading: 'How it stands', cell: ({ status, faultCount }) => importStatusInWords(status, faultCount) },
          ]}
        />
        <Pagination nextHref={page.next ? `/notifications/import?after=${page.next}` : undefined} />
      </Section>
    </Page>
  )
}
