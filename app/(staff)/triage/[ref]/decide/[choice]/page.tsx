import type { Metadata } from 'next'
import { DisclosureTable } from '@/components/disposal/disclosure-table'
import { ChildBar } from '@/components/intake/child-bar'
import { ChildFlags } from '@/components/triage/child-flags'
import { LikeCases } from '@/components/triage/like-cases'
import { NoAdmissionNote } from '@/components/triage/no-admission-note'
import { OutcomeFindings } from '@/components/triage/outcome-findings'
import { ScoreWorking } from '@/components/triage/score-working'
import { BackLink } from '@/components/ui/back-link'
import { Details } from '@/components/ui/details'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { choiceOfSlug, SETTLED_OUTCOMES, TRIAGE_CHOICE_WORDS } from '@/lib/domain/triage/triage-choice'
import { requireActor } from '@/lib/server/actor'
import { decidePage } from '@/lib/server/triage/decide-page'
import { NothingHere } from '../../../../../nothing-here'
import { DecideForm } from './decide-form'

export const metadata: Metadata = { title: 'Triage decision' }

/** One of the four ways, with the child, the score and the findings in sight, and the reasons asked for. */
export default async function DecideChoiceScreen({ params }: { params: Promise<{ ref: string; choice: string }> }) {
  const actor = await requireActor()
  const { ref, choice: slug } = await params
  const choice = choiceOfSlug(slug)
  const page = choice ? await decidePage(actor, decodeURIComponent(ref)) : null
  if (!choice || !page) return <NothingHere />
  const { record, assessment, may } = page
  const { name, means } = TRIAGE_CHOICE_WORDS[choice]
  const shut = page.shut[choice]
  const outcomes = choice === 'settle' ? SETTLED_OUTCOMES : choice === 'charging_decision' ? (['CHARGE'] as const) : choice === 'no_criminal_outcome' ? (['NFA'] as const) : undefined
  return (
    <Page before={<BackLink href={`/triage/${record.ref}/decide`}>Back to the four ways</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      <PageHeading caption={`Triage of ${record.ref}`}>{name}</PageHeading>
      <p className="govuk-body">{means}</p>
      <ChildFlags
        dateOfBirth={record.child.dateOfBirth} offences={record.offences} careExperienced={record.notification.careExperienced}
        exploitation={record.notification.exploitation} exploitationConsidered={record.notification.exploitationConsidered} history={page.history}
      />
      {page.working ? <Details summary={`The score: ${page.working.final ?? 'not given yet'}`}><ScoreWorking working={page.working} rationale={page.scoreRationale} /></Details> : null}
      {assessment ? <Details summary="What the rules find"><OutcomeFindings assessment={assessment} outcomes={outcomes} notice={page.notice ?? undefined} headingLevel={2} /></Details> : null}
      {page.saysNothing ? <NoAdmissionNote assessment={assessment} /> : null}
      {choice === 'settle' ? <DisclosureTable outcomes={SETTLED_OUTCOMES} today={page.today} /> : null}
      {page.like ? <LikeCases like={page.like} proposals={outcomes ?? []} /> : null}
      <DecideForm
        caseRef={record.ref} version={record.version} choice={choice} options={page.settle} departures={choice === 'settle' ? [] : page.departures[choice]}
        asksForChildInformationForm={page.asksForChildInformationForm} couldBe={page.couldBe.map((outcome) => OUTCOME_NAMES[outcome].short)} asksForNoAdmissionRoute={page.asksForNoAdmissionRoute}
        shut={!may.allowed ? `You cannot decide this case. ${may.reason}.` : shut ? `This way is not open. ${shut}.` : null}
      />
    </Page>
  )
}
