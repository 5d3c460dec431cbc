import type { Metadata } from 'next'
import { PackAgencies } from '@/components/agencies/pack-agencies'
import { SettlementBlock } from '@/components/escalation/settlement-block'
import { StatusTag } from '@/components/intake/case-table'
import { ChildBar } from '@/components/intake/child-bar'
import { BallotRound } from '@/components/panel/ballot-round'
import { OutcomesToChoose } from '@/components/triage/outcomes-to-choose'
import { OwnWords } from '@/components/panel/own-words'
import { PackFacts } from '@/components/panel/pack-facts'
import { SeatTable } from '@/components/panel/seat-table'
import { LikeCases } from '@/components/triage/like-cases'
import { ScoreWorking } from '@/components/triage/score-working'
import { BackLink } from '@/components/ui/back-link'
import { Columns } from '@/components/ui/columns'
import { InsetText } from '@/components/ui/inset-text'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { STATUS_MEANS } from '@/lib/domain/intake/case-status'
import { notClosed } from '@/lib/domain/outcome/not-closed'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { stillInWords } from '@/lib/domain/panel/discussion'
import { mustSayWhyNotLower } from '@/lib/domain/panel/lower-outcomes'
import { PANEL_KIND_ACCOUNTS } from '@/lib/domain/panel/panel-kinds'
import { adviceWords, quorumWords } from '@/lib/domain/panel/quorum-words'
import { outcomeChoices } from '@/lib/domain/panel/vote-choices'
import { AGENCY_WORDS } from '@/lib/domain/wording/fact-words'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { discussionPage, type DiscussionPage } from '@/lib/server/panel/discussion-page'
import { packPage, type PackPage } from '@/lib/server/panel/pack-page'
import { NothingHere } from '../../../../../nothing-here'
import { AgencyViewForm } from './agency-view-form'
import { CaseDiscussion } from './case-discussion'
import { CloseBallotForm } from './close-ballot-form'
import { InTheRoom } from './in-the-room'
import { InterestForm } from './interest-form'
import { OpenBallotForm } from './open-ballot-form'
import { Proposals } from './proposals'
import { VoteAtHand } from './vote-at-hand'
import { VoteForm } from './vote-form'

export const metadata: Metadata = { title: 'Panel pack and ballot' }

const DONE: Readonly<Record<string, string>> = {
  voted: 'Your view was recorded. Nobody else sees it until the ballot has closed.',
  'voted-last': 'Your view was recorded. It was the last one, so the ballot has closed.',
  before: 'The case was opened.',
  'put-aside': 'The case was closed. Another one can be opened.',
  noted: 'The notes were saved.',
  proposed: 'The proposal is on the table.',
  withdrawn: 'The proposal was withdrawn.',
  opened: 'The ballot was opened. Members who are present can give their view.',
  closed: 'The ballot is closed.',
  declared: 'The interest was recorded.',
  view: 'The written view was recorded.',
}

/** The pack of one case and its ballot: everything that a member needs to decide, and the decision. */
export default async function PackScreen({ params, searchParams }: { params: Promise<{ id: string; ref: string }>; searchParams: Promise<{ done?: string | string[] }> }) {
  const actor = await requireActor()
  const [{ id, ref }, { done }] = await Promise.all([params, searchParams])
  const page = await packPage(actor, id, decodeURIComponent(ref))
  const talk = page ? await discussionPage(actor, id, page.case.ref) : null
  if (!page || !talk) return <NothingHere />
  const { case: heard, meeting } = page
  const { rules } = heard
  const decides = PANEL_KIND_ACCOUNTS[meeting.kind].decides === 'outcome'
  const said = typeof done === 'string' ? DONE[done] : undefined
  return (
    <Page before={<BackLink href={`/panels/${meeting.id}`}>The meeting</BackLink>} identity={<ChildBar child={heard.child} today={page.today} reference={heard.ref} />}>
      {said ? <NotificationBanner tone="success">{said}</NotificationBanner> : null}
      <PageHeading caption={`Panel of ${writtenInstant(meeting.startsAt)}`} actions={<>{decides ? <a className="govuk-link" href="#ballot">Go to the ballot</a> : null}<a className="govuk-link" href={`/panels/${meeting.id}/cases/${heard.ref}/after`}>{decides ? 'After the talk: defer, return, who does what' : 'After the talk: what the panel recommends, and who does what'}</a></>}>
        {heard.offences.map((offence) => offence.title).join('; ') || 'Referred without an offence'}
      </PageHeading>
      <p className="govuk-body"><StatusTag status={heard.status} /> {decides ? STATUS_MEANS[heard.status] : null}</p>
      <InTheRoom meetingId={meeting.id} caseRef={heard.ref} talk={talk} isBallotOpen={page.rounds.some((round) => round.status === 'open')} isDealtWith={page.result !== null} hasBallot={decides} />
      <Columns aside={<AtTheTable page={page} />}>
        <Section id="words" title="In their own words"><OwnWords words={heard.words} /></Section>
        <PackFacts pack={heard} today={page.today} />
        {rules ? (
          <Section id="score" title="How serious it is">
            <ScoreWorking working={rules.working} rationale={rules.scoreRationale} />
          </Section>
        ) : null}
        <PackAgencies checks={heard.agencies.checks} forPanel={heard.agencies.forPanel} today={page.today} href={(check) => (heard.agencies.checks.some((one) => one.id === check.id && one.isYours) ? `/cases/${heard.ref}/checks/${check.id}` : null)} />
        <Section id="views" title="What agencies that are not at the table say">
          {page.views.length === 0 ? <p className="govuk-body">No written view has come in.</p> : null}
          {page.views.map((view) => (
            <InsetText key={view.agency}>
              <strong>{AGENCY_WORDS[view.agency]}</strong>
              <span className="block whitespace-pre-line">{view.view}</span>
              <span className="block text-base text-muted">Recorded by {view.recordedBy} on {writtenInstant(view.recordedAt)}</span>
            </InsetText>
          ))}
          {page.result === null && page.adviceMissing.length > 0 ? <p className="govuk-body">{adviceWords(page.adviceMissing)}</p> : null}
          {page.may.recordView.length > 0 ? (
            <AgencyViewForm meetingId={meeting.id} caseRef={heard.ref} agencies={page.may.recordView} />
          ) : null}
        </Section>
      </Columns>
      {rules && decides ? (
        <Section id="outcomes" title="The nine outcomes, and what the rules find">
          <OutcomesToChoose assessment={rules.assessment} notice={rules.notice ?? undefined} />
        </Section>
      ) : null}
      {rules?.like && decides ? <LikeCases like={rules.like} proposals={notClosed(rules.assessment)} /> : null}
      <CaseDiscussion meetingId={meeting.id} caseRef={heard.ref} owner={actor.personId} talk={talk} isDecided={page.result !== null} />
      {rules && decides ? <Ballot page={page} rules={rules} talk={talk} owner={actor.personId} /> : <Recommended meetingId={meeting.id} caseRef={heard.ref} isDone={page.result === 'advised'} />}
      {page.may.vote.allowed ? <VoteAtHand /> : null}
    </Page>
  )
}

function AtTheTable({ page }: { page: PackPage }) {
  const { case: heard, may, seats } = page
  const declarable = seats.filter((seat) => !seat.hasInterest && (may.declareForOthers || seat.isYou))
  const mayDeclare = may.declareForOthers || may.declareOwn.allowed
  return (
    <Section title="At the table for this case">
      {page.result === null && page.meeting.status === 'open' ? <p className="govuk-body">{quorumWords(page.missing)}</p> : null}
      <SeatTable seats={seats} showsAttendance={page.meeting.status !== 'planned'} />
      {mayDeclare && declarable.length > 0 ? (
        <InterestForm meetingId={page.meeting.id} caseRef={heard.ref} seats={declarable} />
      ) : null}
    </Section>
  )
}

/** What stands in place of a ballot where the panel gives no outcome. */
function Recommended({ meetingId, caseRef, isDone }: { meetingId: string; caseRef: string; isDone: boolean }) {
  return (
    <Section id="ballot" title="What the panel recommends">
      <p className="govuk-body">{PANEL_KIND_ACCOUNTS.preventive.says} Nothing is voted on, and nothing goes on a police record.</p>
      <p className="govuk-body"><a className="govuk-link" href={`/panels/${meetingId}/cases/${caseRef}/after`}>{isDone ? 'Read what it recommends, and who does what' : 'Record what it recommends, and who does what'}</a></p>
    </Section>
  )
}

function Ballot({ page, rules, talk, owner }: { page: PackPage; rules: NonNullable<PackPage['case']['rules']>; talk: DiscussionPage; owner: string }) {
  const { case: heard, meeting, may, rounds, escalation } = page
  const open = rounds.find((round) => round.status === 'open') ?? null
  const item = { meetingId: meeting.id, caseRef: heard.ref }
  const stillOpen = notClosed(rules.assessment)
  const standing = talk.proposals.filter((proposal) => proposal.withdrawnAt === null)
  const unproposed = stillOpen.filter((outcome) => mustSayWhyNotLower(outcome, rules.assessment.outcomes, standing)).map((outcome) => OUTCOME_NAMES[outcome].long)
  return (
    <Section id="ballot" title="The ballot">
      <Proposals {...item} owner={owner} talk={talk} outcomes={stillOpen} />
      <h3 className="govuk-heading-s">Rounds</h3>
      {rounds.length === 0 ? <p className="govuk-body">No ballot has been opened yet. The chair opens it once the panel has talked about the case.</p> : null}
      {rounds.map((round) => <BallotRound key={round.round} round={round} />)}
      {!may.open.allowed ? null : !talk.isBefore ? <p className="govuk-body">Open the case before you open a ballot on it.</p>
        : talk.still.length > 0 ? <InsetText>{stillInWords(talk.still)}. <a className="govuk-link" href="#discussion">Go to the discussion</a></InsetText>
        : <OpenBallotForm {...item} round={(rounds.at(-1)?.round ?? 0) + 1} />}
      {may.close.allowed && open ? <CloseBallotForm {...item} round={open.round} waitingFor={open.waitingFor} /> : null}
      <VoteForm {...item} owner={owner} lastRound={rounds.at(-1)?.round ?? 0} hasVoted={rounds.at(-1)?.votes.some((vote) => vote.isYours) ?? false}
        paper={may.vote.allowed && open ? { round: open.round, choices: outcomeChoices(rules.assessment), unproposed } : { why: page.result === null && !may.vote.allowed ? may.vote.reason : null }} />
      {escalation ? (
        <>
          <h3 className="govuk-heading-s">{escalation.status === 'settled' ? 'How it was settled' : 'The escalation'}</h3>
          {escalation.settlement ? <SettlementBlock settlement={{ status: 'agreed', ...escalation.settlement }} /> : <p className="govuk-body">To be settled by {writtenDay(escalation.dueOn)}. The settlement and its reasons appear here.</p>}
          {may.openEscalation ? <a className="govuk-link" href={`/escalations/${heard.ref}`}>Open the escalation</a> : null}
        </>
      ) : null}
    </Section>
  )
}
