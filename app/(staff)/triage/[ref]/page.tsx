import type { Metadata } from 'next'
import { AcrossAgencies } from '@/components/agencies/across-agencies'
import { CaseFacts } from '@/components/intake/case-facts'
import { SameMatterTable } from '@/components/intake/same-matter-table'
import { StatusTag } from '@/components/intake/case-table'
import { ChildBar } from '@/components/intake/child-bar'
import { StillToAsk } from '@/components/intake/still-to-ask'
import { ChildFlags } from '@/components/triage/child-flags'
import { ClockList } from '@/components/triage/clock-list'
import { EarlierDisposals } from '@/components/triage/earlier-disposals'
import { KnifePathway } from '@/components/triage/knife-pathway'
import { NoAdmissionNote } from '@/components/triage/no-admission-note'
import { OutcomeFindings } from '@/components/triage/outcome-findings'
import { SendBacks } from '@/components/triage/send-backs'
import { ScoreWorking } from '@/components/triage/score-working'
import { BackLink } from '@/components/ui/back-link'
import { Columns } from '@/components/ui/columns'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Timeline } from '@/components/ui/timeline'
import { missingCharacteristics } from '@/lib/domain/intake/missing-characteristics'
import { admitsNothing } from '@/lib/domain/triage/not-diverted'
import { requestInWords } from '@/lib/domain/triage/request-in-words'
import { ROUTE_WORDS } from '@/lib/domain/triage/route-words'
import { decisionInWords } from '@/lib/domain/triage/decision-in-words'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { triageCasePage } from '@/lib/server/triage/triage-case-page'
import { NothingHere } from '../../../nothing-here'
import { NextStepForm } from './next-step-form'

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string }> }

const DONE: Record<string, string> = {
  taken: 'You have this case now.',
  'not-taken': 'You do not have this case: somebody else was first, or it has left triage. The page says who has it.',
  'sent-back': 'The sections were sent back. The case comes to you again with the answer.',
  'taken-back': 'The case is in triage again, without an answer.',
  scored: 'The score was saved, with the edition of the matrix that is in force today.',
}

/** A case's title in the browser says its reference and never a name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Triage of ${decodeURIComponent((await params).ref)}` }
}

/** A case at triage: the child, the score with its working, where the rules point, the facts, the history, and the findings for all nine outcomes. */
export default async function TriageCaseScreen({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await triageCasePage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const { record, assessment } = page
  return (
    <Page
      before={<BackLink href="/triage">Triage queue</BackLink>}
      identity={<ChildBar child={record.child} today={page.today} reference={record.ref} href={page.mayOpenChild ? `/children/${record.child.id}` : undefined} />}
    >
      {done && DONE[done] ? <NotificationBanner tone={done === 'not-taken' ? 'info' : 'success'}>{DONE[done]}</NotificationBanner> : null}
      <PageHeading caption={`Triage of ${record.ref}`} actions={<StatusTag status={record.status} />}>{page.offences[0]?.title ?? 'No offence recorded'}</PageHeading>
      <ChildFlags
        dateOfBirth={record.child.dateOfBirth} offences={page.offences} careExperienced={record.notification.careExperienced}
        exploitation={record.notification.exploitation} exploitationConsidered={record.notification.exploitationConsidered} history={page.history.says}
      />
      <Columns
        aside={
          <>
            <NextStepForm caseRef={record.ref} status={record.status} isScored={page.scored !== null} claimedBy={page.claimedBy} may={page.may} isWithoutPolice={page.isWithoutPolice} />
            <Section title="Due, in working days"><ClockList clocks={page.clocks} none="Nothing is due." /></Section>
            {page.sendBacks.length > 0 ? <Section title="Sent back for more" id="sent-back"><SendBacks sendBacks={page.sendBacks} today={page.today} /></Section> : null}
            {page.requests.length > 0 ? (
              <Section title="Authorities asked for">
                <Timeline events={page.requests.map((request) => ({ id: request.id, title: requestInWords(request, page.today), when: writtenInstant(request.askedAt), dateTime: request.askedAt.toISOString(), by: request.askedBy, body: <RequestBody request={request} /> }))} />
              </Section>
            ) : null}
            {page.decisions.length > 0 ? (
              <Section title="Decided before">
                <Timeline events={page.decisions.map((decision) => ({ id: decision.id, title: decisionInWords(decision), when: writtenInstant(decision.at), dateTime: decision.at.toISOString(), by: decision.by ?? undefined }))} />
                <p className="govuk-body"><a className="govuk-link" href={`/cases/${record.ref}#decisions`}>Read the reasons</a></p>
              </Section>
            ) : null}
          </>
        }
      >
        <Section title="Gravity score" id="score">
          {page.working ? (
            <ScoreWorking working={page.working} rationale={page.scored?.rationale} scored={page.scored ? `Scored by ${page.scored.by} on ${writtenInstant(page.scored.at)}` : null} />
          ) : (
            <EmptyState title="This case cannot be scored yet" action={<a className="govuk-link" href={`/triage/${record.ref}/score`}>See what is missing</a>}>No offence is recorded, or no row of the matrix covers one of them and none is chosen for it yet.</EmptyState>
          )}
        </Section>
        {assessment ? (
          <Section title="Where the rules point" id="route">
            <p className="govuk-body mb-1 text-xl font-bold">{ROUTE_WORDS[assessment.route]}</p>
            <ul className="govuk-list govuk-list--bullet">{assessment.routeReasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
          </Section>
        ) : null}
        {admitsNothing(record.notification.account) ? <NoAdmissionNote assessment={assessment} /> : null}
        {page.knife ? (
          <Section title="A knife was carried" id="knife">
            <KnifePathway steps={page.knife} />
          </Section>
        ) : null}
        <StillToAsk childId={record.child.id} missing={missingCharacteristics(record.child)} mayRecord={page.mayRecordChild} />
        <CaseFacts page={{ record, offences: page.offences, victims: page.victims, mayRecordFacts: page.mayRecordFacts, mayRecordVictims: page.mayRecordVictims }} />
        {page.others.length > 0 || page.mayLink ? (
          <Section title="Others in the same matter" id="same-matter" actions={page.mayLink ? <a className="govuk-link" href={`/cases/${record.ref}/linked`}>{page.others.length > 0 ? 'Change what is linked' : 'Link a case'}</a> : null}>
            {page.others.length > 0 ? <SameMatterTable cases={page.others} /> : <p className="govuk-body">No other child’s case is linked with this one.</p>}
          </Section>
        ) : null}
        <Section
          title="Earlier disposals"
          id="history"
          actions={page.may.recordHistory.allowed ? <a className="govuk-link" href={`/triage/${record.ref}/history`}>Add one, or record that you checked</a> : null}
        >
          <p className="govuk-body">{page.history.says}</p>
          <EarlierDisposals entries={page.history.entries} isChecked={record.notification.historyCheckedOn !== null} />
        </Section>
        <AcrossAgencies caseRef={record.ref} childId={record.child.id} agencies={page.agencies} today={page.today} />
      </Columns>
      <Section title="Findings as they stand today" id="findings">
        {assessment ? <OutcomeFindings assessment={assessment} notice={page.notice ?? undefined} /> : <EmptyState title="There is nothing to find yet">The rules answer as soon as an offence is recorded that the matrix holds.</EmptyState>}
      </Section>
    </Page>
  )
}

function RequestBody({ request }: { request: { reason: string; askedOf: string | null; answeredBy: string | null; answer: string | null } }) {
  return (
    <>
      {request.askedOf ? <p className="m-0">Asked of {request.askedOf} by name.</p> : null}
      <p className="m-0">“{request.reason}”</p>
      {request.answer ? <p className="m-0">{request.answeredBy}: “{request.answer}”</p> : null}
    </>
  )
}
