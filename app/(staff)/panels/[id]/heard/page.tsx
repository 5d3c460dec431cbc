import type { Metadata } from 'next'
import { SettlementBlock } from '@/components/escalation/settlement-block'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { SIDE_NAMES } from '@/lib/domain/escalation/sides'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { heardInWords } from '@/lib/domain/panel/heard-in-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { heardPage, type HeardLine } from '@/lib/server/panel/heard-page'
import { NothingHere } from '../../../../nothing-here'
import { ReadForm } from './read-form'

export const metadata: Metadata = { title: 'What became of the cases' }

/** What became of the cases of a meeting, for those who heard them. */
export default async function HeardScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const page = await heardPage(actor, id)
  if (!page) return <NothingHere />
  return (
    <Page before={<BackLink href="/">My work</BackLink>}>
      {done === 'read' ? <NotificationBanner tone="success">It is noted that you read it.</NotificationBanner> : null}
      <PageHeading caption={`Panel of ${writtenInstant(page.startsAt)}`} actions={<a className="govuk-link" href={`/panels/${page.meetingId}/minutes`}>Minutes</a>}>What became of the cases that you heard</PageHeading>
      {page.cases.length === 0 ? <EmptyState title="There is nothing to tell">No case was heard at this meeting, or you had declared an interest in them.</EmptyState> : null}
      {page.cases.map((heard) => <Heard key={heard.ref} meetingId={page.meetingId} heard={heard} />)}
    </Page>
  )
}

function Heard({ meetingId, heard }: { meetingId: string; heard: HeardLine }) {
  const { escalation, authorisation } = heard
  const settlement = escalation?.settlement ?? null
  const differed = escalation && new Set(escalation.views.map((view) => view.outcome)).size > 1
  return (
    <Section title={`${heard.initials}, ${heard.ref}`}>
      <p className="govuk-body">{heardInWords({ ...heard, isSettled: settlement !== null, answer: authorisation?.answer ?? null })}</p>
      {authorisation ? <SummaryList rows={[{ key: authorisation.answer === 'authorised' ? 'Why the police authorised it' : 'Why the police returned it', value: <span className="whitespace-pre-line">{authorisation.reason}</span> }]} /> : null}
      {escalation && settlement ? (
        <>
          <SettlementBlock settlement={{ status: 'agreed', ...settlement }} />
          {differed ? <p className="govuk-body">The two did not see it alike at first, and that stays on record:</p> : null}
          <SummaryList isDense rows={escalation.views.map((view) => ({ key: SIDE_NAMES[view.side], value: <>{OUTCOME_NAMES[view.outcome].long}<span className="block whitespace-pre-line">{view.rationale}</span></> }))} />
          {escalation.readAt ? <p className="govuk-body text-muted">You read this on {writtenInstant(escalation.readAt)}.</p> : <ReadForm meetingId={meetingId} caseRef={heard.ref} escalationId={escalation.id} />}
        </>
      ) : null}
    </Section>
  )
}
