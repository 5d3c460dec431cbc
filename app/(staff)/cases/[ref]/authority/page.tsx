import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { ChildFlags } from '@/components/triage/child-flags'
import { OutcomeFindings } from '@/components/triage/outcome-findings'
import { ScoreWorking } from '@/components/triage/score-working'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { InsetText } from '@/components/ui/inset-text'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { AUTHORITY_WORDS } from '@/lib/domain/rules/finding'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { authorityPage } from '@/lib/server/triage/authority-page'
import { NothingHere } from '../../../../nothing-here'
import { AnswerForm } from './answer-form'
import { TakeBackForm, WithdrawForm } from './end-form'

export const metadata: Metadata = { title: 'Answer for an authority' }

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** One request for an authority, with what it rests on, and the answer to it. */
export default async function AnswerAuthorityScreen({ params }: { params: Promise<{ ref: string }> }) {
  const actor = await requireActor()
  const page = await authorityPage(actor, decodeURIComponent((await params).ref))
  if (!page) return <NothingHere />
  const { record, request, assessment } = page
  const outcome = request && OUTCOME_NAMES[request.outcome].long
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={`Authority for ${record.ref}`}>{outcome ?? 'Nothing waits for an answer'}</PageHeading>
      {!request || !outcome ? (
        <EmptyState title="No authority is being asked for in this case">It may have been answered already. The case says what was asked before, and how it was answered.</EmptyState>
      ) : (
        <>
          <SummaryList
            rows={[
              { key: 'Asked of', value: `${upperFirst(AUTHORITY_WORDS[request.authority])}${request.askedOf ? `: ${request.askedOf.name} by name${request.askedOf.cover ? `, who is away; ${request.askedOf.cover} stands in` : ''}` : ''}` },
              { key: 'Asked by', value: `${request.askedBy}, ${writtenInstant(request.askedAt)}` },
              { key: 'How it stands', value: upperFirst(request.standing) },
              { key: 'Why', value: <span className="whitespace-pre-line">{request.reason}</span> },
              { key: 'What is said to have happened', value: page.circumstances && <span className="whitespace-pre-line">{page.circumstances}</span> },
            ]}
          />
          <ChildFlags
            dateOfBirth={record.child.dateOfBirth} offences={record.offences} careExperienced={record.notification.careExperienced}
            exploitation={record.notification.exploitation} exploitationConsidered={record.notification.exploitationConsidered} history={page.history}
          />
          {page.working ? <Section title="Gravity score"><ScoreWorking working={page.working} rationale={page.scoreRationale} /></Section> : null}
          {assessment ? <Section title="What the rules find for it"><OutcomeFindings assessment={assessment} outcomes={[request.outcome]} notice={page.notice ?? undefined} /></Section> : null}
          {request.isLapsed ? (
            request.mayTakeBack ? <TakeBackForm caseRef={record.ref} requestId={request.id} /> : <InsetText>Nobody answered in time, so it cannot be answered any more. The triage officer or a manager takes the case back and asks again.</InsetText>
          ) : request.mayWithdraw ? (
            <Section title="Withdraw it"><WithdrawForm caseRef={record.ref} requestId={request.id} /></Section>
          ) : <AnswerForm caseRef={record.ref} requestId={request.id} outcome={outcome} isCps={request.authority === 'cps'} shut={request.may.allowed ? null : `You cannot answer this. ${request.may.reason}.`} />}
        </>
      )}
    </Page>
  )
}
