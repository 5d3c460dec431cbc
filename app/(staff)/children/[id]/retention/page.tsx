import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { SourceLine } from '@/components/retention/source-line'
import { BackLink } from '@/components/ui/back-link'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { ERASURE_GROUNDS, HOLD_GROUNDS } from '@/lib/domain/retention/hold-grounds'
import { RETENTION_RULES } from '@/lib/domain/retention/policy'
import { wordsFor } from '@/lib/domain/wording/child-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { childRetentionPage, type ChildRetentionPage } from '@/lib/server/retention/child-retention-page'
import { NothingHere } from '../../../../nothing-here'
import { AnswerForm, HoldForm, KeepForm, LiftForm, ProposeForm, ReviewForm } from './retention-forms'

export const metadata: Metadata = { title: 'How long the record is kept' }

const DONE: Readonly<Record<string, string>> = { saved: 'Saved.', proposed: 'Proposed. A second person answers it; until then nothing happens.', answered: 'Answered.' }

/** Until when a child's record is kept, why, what holds it, and the decisions about it. */
export default async function ChildRetentionScreen({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const page = await childRetentionPage(actor, id)
  if (!page) return <NothingHere />
  const { child, retention, policy } = page
  const said = typeof done === 'string' ? DONE[done] : undefined
  const rule = RETENTION_RULES[retention.rule]
  return (
    <Page before={<BackLink href={`/children/${child.id}`}>The child’s record</BackLink>} identity={<ChildBar child={child} today={page.today} href={`/children/${child.id}`} />}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={`${child.givenNames} ${child.familyName}`}>How long the record is kept</PageHeading>
      <InsetText>
        <strong>{retention.until ? `Until ${writtenDay(retention.until)}` : 'Nobody can say yet'}</strong>{retention.until && retention.until <= page.today ? ': that day has come' : ''}. {rule.says}.
        <SourceLine source={rule.source} />
      </InsetText>
      {page.hold ? <InsetText><strong>Under a legal hold</strong> since {writtenInstant(page.hold.at)}: it can be neither erased nor merged.</InsetText> : null}
      <Section title="How that was worked out" id="working">
        <Table
          caption="Each rule that holds, case by case"
          isCaptionHidden
          rows={retention.working}
          rowKey={(step) => `${step.rule} ${step.ref ?? ''}`}
          columns={[
            { heading: 'Rule', isRowHeading: true, cell: (step) => RETENTION_RULES[step.rule].says },
            { heading: 'Case', isOneLine: true, cell: (step) => (step.ref ? <a className="govuk-link" href={`/cases/${step.ref}`}>{step.ref}</a> : 'All') },
            { heading: 'From when, for how long', cell: (step) => step.says },
            { heading: 'Until', isOneLine: true, cell: (step) => (step.until ? writtenDay(step.until) : 'Unknown') },
          ]}
        />
        <p className="govuk-body">The latest day decides; where one is unknown, so is the answer, and the record never falls due. The policy is {policy.source ? `the service’s own (${policy.source})` : 'the starter policy'}, in force since {writtenDay(policy.from)}: <a className="govuk-link" href="/oversight/retention/policy">read it</a>.</p>
      </Section>
      <Holds page={page} />
      <Keeping page={page} />
      <Erasing page={page} />
    </Page>
  )
}

function Holds({ page: { child, hold, earlierHolds, may } }: { page: ChildRetentionPage }) {
  return (
    <Section title="Legal hold" id="hold">
      {hold ? (
        <SummaryList
          rows={[
            { key: 'For', value: wordsFor(HOLD_GROUNDS, hold.ground) },
            { key: 'Why', value: hold.reason },
            { key: 'Placed', value: `${hold.by}, ${writtenInstant(hold.at)}` },
            { key: 'Looked at again on', value: writtenDay(hold.reviewOn) },
            ...hold.reviews.map((review) => ({ key: `Went on, ${writtenInstant(review.at)}`, value: `${review.by}: ${review.reason}` })),
          ]}
        />
      ) : (
        <p className="govuk-body">The record is not under a legal hold.</p>
      )}
      {earlierHolds.map((one) => <p key={one.at.getTime()} className="govuk-body">Held from {writtenInstant(one.at)} ({wordsFor(HOLD_GROUNDS, one.ground)}, {one.by}) until {writtenInstant(one.liftedAt)}, when {one.liftedBy} lifted it: {one.liftReason}</p>)}
      {!hold && may.hold ? <HoldForm childId={child.id} /> : null}
      {hold && may.hold ? <ReviewForm childId={child.id} /> : null}
      {hold && may.lift ? <LiftForm childId={child.id} /> : null}
    </Section>
  )
}

function Keeping({ page: { child, keptLonger, may } }: { page: ChildRetentionPage }) {
  return (
    <Section title="Kept longer" id="keep">
      {keptLonger.length === 0 ? <p className="govuk-body">Nobody has decided to keep it beyond its period.</p> : null}
      {keptLonger.map((kept) => <p key={kept.at.getTime()} className="govuk-body">Until {writtenDay(kept.keepUntil)}: {kept.reason} ({kept.by}, {writtenInstant(kept.at)})</p>)}
      {may.decide ? <KeepForm childId={child.id} /> : null}
    </Section>
  )
}

function Erasing({ page: { child, proposal, hold, may } }: { page: ChildRetentionPage }) {
  return (
    <Section title="Erasing it" id="erase">
      <p className="govuk-body max-w-[45rem]">Nothing is ever erased by itself. One person proposes it and another approves. Then every word about the child and about whoever was harmed goes; the references, the outcomes for the figures and who did it stay.</p>
      {proposal ? <p className="govuk-body"><strong>{proposal.by} proposed it</strong> on {writtenInstant(proposal.at)}: {wordsFor(ERASURE_GROUNDS, proposal.ground)}. {proposal.reason}</p> : null}
      {proposal && (proposal.isMine || may.answer.allowed) ? <AnswerForm childId={child.id} proposalId={proposal.id} isMine={proposal.isMine} /> : null}
      {proposal && !proposal.isMine && !may.answer.allowed ? <p className="govuk-body">{may.answer.reason}.</p> : null}
      {!proposal && may.propose && !hold ? <ProposeForm childId={child.id} /> : null}
    </Section>
  )
}
