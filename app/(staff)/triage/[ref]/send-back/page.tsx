import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { SECTION_NAMES } from '@/lib/domain/intake/sections'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { sendBackPage } from '@/lib/server/triage/send-back-page'
import { NothingHere } from '../../../../nothing-here'
import { SendBackForm } from './send-back-form'
import { TakeBackForm } from './take-back-form'

export const metadata: Metadata = { title: 'Send back for more' }

/** Where triage asks for more: section by section, never the whole case. */
export default async function SendBackScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await sendBackPage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record } = page
  return (
    <Page before={<BackLink href={`/triage/${record.ref}`}>Triage of {record.ref}</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={`Triage of ${record.ref}`}>{record.sentBack ? 'Sent back for more' : 'Send back for more'}</PageHeading>
      {record.sentBack ? (
        <InsetText>
          Sent back on {writtenInstant(record.sentBack.askedAt)}{page.sentBy ? ` to ${page.sentBy}` : ''}:
          <ul className="govuk-list govuk-list--bullet mt-2 mb-0">{record.sentBack.sections.map(({ section, reason }) => <li key={section}>{SECTION_NAMES[section]}: “{reason}”</li>)}</ul>
        </InsetText>
      ) : (
        <p className="govuk-body max-w-[45rem]">{page.sentBy ? <><strong>{page.sentBy}</strong> sent this notification and finds your questions in their work. </> : null}The case comes back to you with the answer. Its clocks do not stop: they count from the day of the notification.</p>
      )}
      {page.maySendBack ? <SendBackForm caseRef={record.ref} version={record.version} sections={page.sections} /> : null}
      {page.mayTakeBack ? <TakeBackForm caseRef={record.ref} version={record.version} /> : null}
      {page.reason ? <p className="govuk-body">{page.reason}.</p> : null}
    </Page>
  )
}
