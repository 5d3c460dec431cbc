import type { Metadata } from 'next'
import { AcrossAgencies } from '@/components/agencies/across-agencies'
import { CaseDecisions } from '@/components/disposal/case-decisions'
import { CaseFacts } from '@/components/intake/case-facts'
import { ChildBar } from '@/components/intake/child-bar'
import { EmergencyNote } from '@/components/intake/emergency-note'
import { ForgetText } from '@/components/intake/forget-text'
import { NextActions } from '@/components/intake/next-actions'
import { SameMatterTable } from '@/components/intake/same-matter-table'
import { StatusTag } from '@/components/intake/case-table'
import { StillToAsk } from '@/components/intake/still-to-ask'
import { FlagList } from '@/components/panel/flag-list'
import { Hearings } from '@/components/panel/hearings'
import { CaseReviews } from '@/components/triage/case-reviews'
import { OutcomeFindings } from '@/components/triage/outcome-findings'
import { ScoreWorking } from '@/components/triage/score-working'
import { Columns } from '@/components/ui/columns'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { StepLine } from '@/components/ui/step-line'
import { Timeline } from '@/components/ui/timeline'
import { missingCharacteristics } from '@/lib/domain/intake/missing-characteristics'
import { STATUS_MEANS, type CaseStatus } from '@/lib/domain/intake/case-status'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'
import { clockStanding, runningClocks } from '@/lib/domain/triage/clock-in-words'
import { earlierOutcomeName, historyInWords } from '@/lib/domain/triage/history-in-words'
import { daysBetween, earlierOf, londonDay } from '@/lib/domain/deadlines/iso-day'
import { requireActor } from '@/lib/server/actor'
import { casePage } from '@/lib/server/intake/case-page'
import { NothingHere } from '../../../nothing-here'

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string }> }

const DONE: Record<string, string> = {
  submitted: 'The notification was submitted. Triage has it now.',
  answered: 'Your answer was sent. Triage has the case again.',
  ended: 'The referral was ended, and the case is closed.',
  decided: 'The decision was made, and is kept with its facts and findings.',
  authorised: 'The decision was authorised. The outcome stands.',
  returned: 'The decision was returned with your reason.',
  given: 'The outcome was given and is on record.',
  saved: 'What you recorded was saved.',
}

/** Where the findings still decide something, they stand open. */
const UNDECIDED: readonly CaseStatus[] = ['submitted', 'in_triage', 'sent_back', 'awaiting_authority', 'with_panel', 'escalated']

/** How many events stand open; the earlier ones are one press away. */
const NEWEST = 8

/** A case's title in the browser says its reference and never a name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Case ${decodeURIComponent((await params).ref)}` }
}

/** A case: where it stands, what can be done next and by whom, the findings as they stand, and everything that happened. */
export default async function CaseScreen({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await casePage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const { record, assessment } = page
  const lastDecision = page.decisions.at(-1)
  const events = page.timeline.map((event) => ({ id: event.id, title: event.title, when: writtenInstant(event.at), dateTime: event.at.toISOString(), by: event.by ?? undefined, body: event.reason ?? undefined }))
  const clocks = assessment ? runningClocks(assessment.assessment.clocks, assessment.facts).map((clock) => clockStanding(clock, page.today)) : []
  return (
    <Page identity={<ChildBar child={record.child} today={page.today} reference={record.ref} href={page.mayOpenChild ? `/children/${record.child.id}` : undefined} />}>
      {done === 'submitted' || done === 'answered' ? <ForgetText caseRef={ref} /> : null}
      {done && DONE[done] ? <NotificationBanner tone="success">{DONE[done]}</NotificationBanner> : null}
      <EmergencyNote until={page.emergencyUntil} />
      <PageHeading caption={`Case ${record.ref}`} actions={<StatusTag status={record.status} />}>
        {record.outcome ? OUTCOME_NAMES[record.outcome].long : page.offences[0]?.title ?? 'Notification'}
      </PageHeading>
      <StepLine label="Where the case stands" steps={page.steps} />
      <p className="govuk-body">{STATUS_MEANS[record.status]}</p>
      <Columns
        isAsideFirst
        aside={
          <>
            <NextActions actions={page.next} status={record.status} />
            <Section title="Who has it">
              <ul className="govuk-list">
                <li>Triage officer: {page.people.triage ?? 'nobody yet'}</li>
                <li>
                  Case manager: {page.people.caseManager ?? 'nobody yet'}
                  {page.mayAssign ? <> (<a className="govuk-link" href={`/cases/${record.ref}/case-manager`}>{page.people.caseManager ? 'change' : 'name one'}</a>)</> : null}
                </li>
              </ul>
            </Section>
            {clocks.length > 0 ? (
              <Section title="Clocks, in working days">
                <ul className="govuk-list">
                  {clocks.map((clock) => (
                    <li key={clock.name}><strong>{clock.name}</strong>: {clock.words}</li>
                  ))}
                </ul>
              </Section>
            ) : null}
          </>
        }
      >
        {page.decisions.length > 0 ? (
          <Section title="What was decided" id="decisions">
            {page.offences[0] && lastDecision ? <p className="govuk-body">From the first offence to the latest decision: {daysBetween(page.offences.map(({ committedOn }) => committedOn).reduce(earlierOf), londonDay(lastDecision.at))} days.</p> : null}
            <CaseDecisions decisions={page.decisions} authorisations={page.authorisations} disposal={record.disposal} today={page.today} />
          </Section>
        ) : null}
        {page.decisions.some((decision) => decision.station !== 'triage') && record.outcome ? <p className="govuk-body"><a className="govuk-link" href={`/cases/${record.ref}/notice`}>Notice of the decision, and who is told</a></p> : null}
        {page.hearings.hearings.some((hearing) => hearing.kind !== 'decision' && hearing.kind !== 'answer') || page.hearings.flags.length > 0 ? (
          <Section title="At the panel" id="panel">
            <Hearings hearings={page.hearings.hearings.filter((hearing) => hearing.kind !== 'decision' && hearing.kind !== 'answer')} />
            <FlagList flags={page.hearings.flags} />
          </Section>
        ) : null}
        <StillToAsk childId={record.child.id} missing={missingCharacteristics(record.child)} mayRecord={page.mayRecordChild} />
        {page.reviews.length > 0 || page.alerts.length > 0 ? (
          <Section title="The managers’ review" id="review"><CaseReviews caseRef={record.ref} reviews={page.reviews} alerts={page.alerts} /></Section>
        ) : null}
        <CaseFacts page={page} />
        {page.others.length > 0 || page.mayLink ? (
          <Section title="Others in the same matter" id="same-matter" actions={page.mayLink ? <a className="govuk-link" href={`/cases/${record.ref}/linked`}>{page.others.length > 0 ? 'Change what is linked' : 'Link a case'}</a> : null}>
            {page.others.length > 0 ? <SameMatterTable cases={page.others} /> : <p className="govuk-body">No other child’s case is linked with this one.</p>}
          </Section>
        ) : null}
        <Section title="Earlier disposals" id="history">
          <p className="govuk-body">{historyInWords(record.earlier, record.notification.historyCheckedOn, page.today)}</p>
          {record.earlier.length > 0 ? (
            <ul className="govuk-list govuk-list--bullet">
              {record.earlier.map((entry) => (
                <li key={`${entry.givenOn}${entry.outcome}${entry.offence}`}>{writtenDay(entry.givenOn)}: {earlierOutcomeName(entry.outcome)}, {entry.givenBy}{entry.offence ? ` (${entry.offence})` : ''}</li>
              ))}
            </ul>
          ) : null}
        </Section>
        <AcrossAgencies caseRef={record.ref} childId={record.child.id} agencies={page.agencies} today={page.today} />
        {page.working ? (
          <Section title="Gravity score" id="score">
            <ScoreWorking working={page.working} rationale={page.scored?.rationale} scored={page.scored ? `${page.scored.by}, ${writtenInstant(page.scored.at)}` : null} />
          </Section>
        ) : null}
        <Section title="Findings as they stand today" id="findings">
          {assessment ? (
            <Details summary="The nine outcomes, and what the rules find for each" isOpen={UNDECIDED.includes(record.status)}>
              <OutcomeFindings assessment={assessment.assessment} notice={page.notice ?? undefined} />
            </Details>
          ) : <EmptyState title="There is nothing to find yet">The rules answer as soon as an offence is recorded.</EmptyState>}
        </Section>
        <Section title="Everything that happened" id="timeline">
          <Timeline events={events.slice(0, NEWEST)} />
          {events.length > NEWEST ? <Details summary={`The ${events.length - NEWEST} before that`}><Timeline events={events.slice(NEWEST)} /></Details> : null}
        </Section>
      </Columns>
    </Page>
  )
}
