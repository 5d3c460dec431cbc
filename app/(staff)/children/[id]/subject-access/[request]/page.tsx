import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { AccessPackPrint } from '@/components/retention/access-pack-print'
import { BackLink } from '@/components/ui/back-link'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { WarningText } from '@/components/ui/warning-text'
import { REQUESTERS } from '@/lib/domain/retention/subject-access'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { accessRequestPage, type AccessRequestPage } from '@/lib/server/retention/access-request-page'
import { NothingHere } from '../../../../../nothing-here'
import { CloseForm, MarkForm, ReleaseForm } from './request-forms'

export const metadata: Metadata = { title: 'A request for access' }

/** A request for access: what is held, item by item with what becomes of it, and after it was given the pack as a print. */
export default async function AccessRequestScreen({ params, searchParams }: { params: Promise<{ id: string; request: string }>; searchParams: Promise<{ part?: string | string[]; done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id, request: requestId }, { part, done }] = await Promise.all([params, searchParams])
  const page = await accessRequestPage(actor, id, requestId, typeof part === 'string' ? part : null)
  if (!page) return <NothingHere />
  const { child, request, given } = page
  return (
    <Page before={<BackLink href={`/children/${child.id}/subject-access`}>Requests for access</BackLink>} identity={<ChildBar child={child} today={page.today} href={`/children/${child.id}`} />}>
      {done === 'saved' && request.status === 'open' ? <NotificationBanner tone="success">Saved.</NotificationBanner> : null}
      <PageHeading caption={`${child.givenNames} ${child.familyName}`}>What we hold about you</PageHeading>
      <div className="no-print">
        <SummaryList
          rows={[
            { key: 'Who asks', value: `${request.askedBy} (${wordsFor(REQUESTERS, request.requester)})` },
            { key: 'Checked', value: `${writtenDay(request.identityOn)}: ${request.identity}` },
            { key: 'Came', value: writtenDay(request.receivedOn) },
            { key: 'Answer by', value: `${writtenDay(request.dueOn)}${request.status === 'open' && request.dueOn < page.today ? ': that day has passed' : ''}` },
            ...(request.closedAt ? [{ key: request.status === 'released' ? 'Given' : 'Closed', value: `${request.closedBy ?? ''}, ${writtenInstant(request.closedAt)}${request.releasedTo ? `: ${request.releasedTo}` : ''}${request.closedReason ? `: ${request.closedReason}` : ''}` }] : []),
          ]}
        />
      </div>
      {given && !given.isUnchanged ? <WarningText>What is kept is not what was given. Tell whoever runs the system.</WarningText> : null}
      {given ? <AccessPackPrint pack={given.pack} hash={given.hash} /> : null}
      {request.status === 'open' ? <GoThrough page={page} /> : null}
    </Page>
  )
}

function GoThrough({ page: { child, request, parts, undecided, leftOut, release } }: { page: AccessRequestPage }) {
  const here = `/children/${child.id}/subject-access/${request.id}`
  const shown = parts.find(({ entries }) => entries !== null)
  return (
    <>
      <Section title="What is held, part by part" id="parts">
        <p className="govuk-body max-w-[45rem]">Everything is given but what you leave out, item by item and on a ground of the law. What may tell of somebody else waits until you decide. What a professional did in their work is not left out for that alone.</p>
        <Table
          caption="Parts of the pack"
          isCaptionHidden
          rows={parts}
          rowKey={({ name }) => name}
          columns={[
            { heading: 'Part', isRowHeading: true, cell: ({ name, title, entries }) => (entries ? <strong>{title} (shown below)</strong> : <a className="govuk-link" href={`${here}?part=${name}#part`}>{title}</a>) },
            { heading: 'Not decided', isNumeric: true, cell: (row) => row.undecided },
          ]}
        />
      </Section>
      {shown?.entries ? <Section title={shown.title} id="part"><MarkForm key={shown.name} requestId={request.id} entries={shown.entries} /></Section> : null}
      <Section title="Give it out" id="release">
        {undecided > 0 ? <p className="govuk-body">{undecided} {undecided === 1 ? 'item waits' : 'items wait'} for a decision.</p> : <p className="govuk-body">Everything is decided; left out so far: {leftOut}.</p>}
        {undecided === 0 && release.allowed ? <ReleaseForm requestId={request.id} /> : null}
        {release.allowed ? null : <p className="govuk-body">{release.reason}.</p>}
        <CloseForm requestId={request.id} />
      </Section>
    </>
  )
}
