import type { Metadata } from 'next'
import { BackLink } from '@/components/ui/back-link'
import { ButtonGroup } from '@/components/ui/button-group'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { SubNavigation } from '@/components/ui/sub-navigation'
import { SummaryList } from '@/components/ui/summary-list'
import { londonDay } from '@/lib/domain/deadlines/iso-day'
import { IMPORT_KIND_NAMES } from '@/lib/domain/intake/import-columns'
import { importStatusInWords } from '@/lib/domain/intake/import-in-words'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { importPage } from '@/lib/server/intake/import-page'
import { ROWS_SHOWN, type RowsShown } from '@/lib/server/intake/import-rows'
import { NothingHere } from '../../../../nothing-here'
import { FaultTable } from './fault-table'
import { ImportProgress } from './import-progress'
import { ImportStepForm } from './import-step-form'
import { RowTable } from './row-table'

export const metadata: Metadata = { title: 'A file for import' }

const SHOWN: Readonly<Record<RowsShown, string>> = { 'to-see': 'Look at these', failed: 'Not written', skipped: 'Skipped', written: 'Written' }

const plural = (count: number, one: string, many: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** One file: its faults, or its start, its progress and what became of its rows. */
export default async function ImportRunScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ show?: string; after?: string; done?: string }> }) {
  const actor = await requireActor()
  const [{ id }, { show, after, done }] = await Promise.all([params, searchParams])
  const which = ROWS_SHOWN.find((known) => known === show) ?? 'to-see'
  const page = await importPage(actor, id, which, /^\d{1,7}$/.test(after ?? '') ? Number(after) : 0)
  if (!page) return <NothingHere />
  const { run, faults, rows, next } = page
  const counts: Readonly<Record<RowsShown, number>> = { 'to-see': run.toSee, failed: run.failed, skipped: run.skipped, written: run.written }
  const isWritten = run.status === 'writing' || run.status === 'done'
  const by = (name: string | null) => (name ? `, ${name}` : '')
  return (
    <Page before={<BackLink href="/notifications/import">Import from a file</BackLink>}>
      <PageHeading caption={IMPORT_KIND_NAMES[run.kind]}><span className="break-all">{run.fileName}</span></PageHeading>
      {done === 'known' ? <NotificationBanner>This very file was handed in before. Nothing of it was written again.</NotificationBanner> : null}
      <SummaryList
        rows={[
          { key: 'How it stands', value: importStatusInWords(run.status, run.faultCount) },
          { key: 'Rows', value: run.rowCount.toLocaleString('en-GB') },
          ...(run.kind === 'notifications' ? [{ key: 'Notifications', value: run.submits ? 'Go straight to triage' : 'Stay drafts, for somebody who records notifications to complete' }] : []),
          { key: 'Handed in', value: `${writtenDay(londonDay(run.uploadedAt))}${by(page.uploadedBy)}` },
          ...(run.startedAt ? [{ key: 'Begun', value: `${writtenDay(londonDay(run.startedAt))}${by(page.startedBy)}` }] : []),
        ]}
      />
      {run.status === 'faulty' ? (
        <Section title={`${plural(run.faultCount, 'fault', 'faults')}: nothing was written`}>
          <p className="govuk-body max-w-[45rem]">Mend the file and hand it in again. Rows are numbered as a spreadsheet numbers them: the names of the columns are row 1.</p>
          <FaultTable faults={faults} />
          <Pagination nextHref={next ? `/notifications/import/${run.id}?after=${next}` : undefined} />
          <ButtonGroup>
            <LinkButton href="/notifications/import">Hand in the mended file</LinkButton>
            <a className="govuk-link" href={`/notifications/import/${run.id}/list`} download>Download all faults (CSV)</a>
          </ButtonGroup>
          <ImportStepForm id={run.id} step="discard" pendingText="Throwing away…">Throw this list away</ImportStepForm>
        </Section>
      ) : null}
      {run.status === 'checked' ? (
        <Section title="The file has no faults">
          <p className="govuk-body max-w-[45rem]">Nothing was written yet. When you begin, {plural(run.rowCount, 'row is', 'rows are')} written one after the other, in your name. Rows that are there already are skipped.</p>
          <ButtonGroup>
            <ImportStepForm id={run.id} step="start" pendingText="Beginning…">Begin the import</ImportStepForm>
            <ImportStepForm id={run.id} step="discard" pendingText="Throwing away…">Throw the file away</ImportStepForm>
          </ButtonGroup>
        </Section>
      ) : null}
      {run.status === 'writing' ? <Section title="It is being written"><ImportProgress id={run.id} done={run.rowCount - run.pending} of={run.rowCount} /></Section> : null}
      {run.status === 'done' ? (
        <NotificationBanner tone={run.failed > 0 ? 'info' : 'success'} title={run.failed > 0 ? 'Not all was written' : 'Done'}>
          {plural(run.written, 'row was', 'rows were')} written, {run.skipped.toLocaleString('en-GB')} skipped, and {run.failed.toLocaleString('en-GB')} could not be written. {run.toSee > 0 ? `${plural(run.toSee, 'row is', 'rows are')} for you to look at.` : ''}
        </NotificationBanner>
      ) : null}
      {run.status === 'done' && run.failed > 0 ? <ImportStepForm id={run.id} step="start" pendingText="Beginning…">Try the rows that were not written again</ImportStepForm> : null}
      {isWritten ? (
        <Section title="Rows" actions={<a className="govuk-link" href={`/notifications/import/${run.id}/list`} download>Download all (CSV)</a>}>
          <SubNavigation label="Rows" items={ROWS_SHOWN.map((one) => ({ href: `/notifications/import/${run.id}?show=${one}`, label: SHOWN[one], count: counts[one], isCurrent: one === which }))} />
          <RowTable rows={rows} which={which} isHistory={run.kind === 'earlier-disposals'} />
          <Pagination nextHref={next ? `/notifications/import/${run.id}?show=${which}&after=${next}` : undefined} />
        </Section>
      ) : null}
      {run.status === 'discarded' ? <EmptyState title="This file was thrown away">Nothing of it was written, and what stood in it is not kept.</EmptyState> : null}
    </Page>
  )
}
