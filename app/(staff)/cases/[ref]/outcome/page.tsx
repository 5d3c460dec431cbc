import type { Metadata } from 'next'
import { DisclosureNote } from '@/components/disposal/disclosure-note'
import { ChildBar } from '@/components/intake/child-bar'
import { OutcomeFindings } from '@/components/triage/outcome-findings'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { WarningText } from '@/components/ui/warning-text'
import { STATUS_MEANS } from '@/lib/domain/intake/case-status'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { hasConditions, isGivenAfterwards } from '@/lib/domain/outcome/running'
import { missingFor } from '@/lib/domain/rules/next-steps'
import { requireActor } from '@/lib/server/actor'
import { outcomePage } from '@/lib/server/disposal/outcome-page'
import { NothingHere } from '../../../../nothing-here'
import { closeCaseAction, finishConditionsAction, giveOutcomeAction, returnToTriageAction, startActivityAction } from './action'
import { StepForm } from './step-form'

export const metadata: Metadata = { title: 'The outcome' }

/** The outcome that stands: what it means, what is still missing, and the steps until it is given and over. */
export default async function OutcomeScreen({ params, searchParams }: { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await outcomePage(actor, decodeURIComponent(ref), null)
  if (!page) return <NothingHere />
  const { record, may, assessment } = page
  const { outcome, status, disposal } = record
  const step = { caseRef: record.ref, version: record.version }
  const isOpen = outcome !== null && assessment?.outcomes[outcome].status === 'open' && page.missing.beforeGiving.length === 0
  const missing = outcome && assessment ? [...missingFor(assessment, outcome), ...page.missing.beforeGiving] : []
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      {done === 'saved' ? <NotificationBanner tone="success">What you recorded was saved.</NotificationBanner> : null}
      <PageHeading caption="The outcome">{outcome ? OUTCOME_NAMES[outcome].long : 'None is decided yet'}</PageHeading>
      <p className="govuk-body">{STATUS_MEANS[status]}</p>
      {page.isOverdue ? <WarningText>The activity was to be over by now. Record that it was completed, or take the case back to triage.</WarningText> : null}
      {!outcome || !assessment ? <EmptyState title="No outcome stands">It is decided at triage, by the panel, or by the two who settle a split.</EmptyState> : null}
      {page.disclosure ? <DisclosureNote disclosure={page.disclosure} /> : null}
      {outcome && assessment && !disposal ? (
        <Section title={isOpen ? 'Everything that it needs is there' : 'What it still needs'} actions={may['outcome.record'].allowed ? <a className="govuk-link" href={`/cases/${record.ref}/outcome/${outcome}`}>Record what it asks for</a> : null}>
          {page.missing.beforeGiving.length > 0 ? <ul className="govuk-list govuk-list--bullet">{page.missing.beforeGiving.map((what) => <li key={what}>{what}.</li>)}</ul> : null}
          <OutcomeFindings assessment={assessment} outcomes={[outcome]} notice={page.notice ?? undefined} />
        </Section>
      ) : null}
      {outcome && may['outcome.start'].allowed && isGivenAfterwards(outcome) ? (
        <Section title="Start the activity">
          {page.missing.beforeStart.length > 0 ? (
            <>
              <p className="govuk-body mb-1">Before it starts:</p>
              <ul className="govuk-list govuk-list--bullet">{page.missing.beforeStart.map((what) => <li key={what}>{what}.</li>)}</ul>
              <LinkButton look="secondary" href={`/cases/${record.ref}/outcome/${outcome}`}>Record what the activity needs</LinkButton>
            </>
          ) : (
            <StepForm {...step} action={startActivityAction} button="Start the activity" look="secondary">
              <p className="govuk-body">The crime stays open while it runs. The outcome itself is given when the activity is over; if it is not finished, the case goes back to triage and a person decides again.</p>
            </StepForm>
          )}
        </Section>
      ) : null}
      {outcome && !disposal && may['outcome.give'].allowed ? (
        <Section title="Give the outcome">
          {isOpen ? (
            <StepForm {...step} action={giveOutcomeAction} button={`Give it: ${OUTCOME_NAMES[outcome].long}`}>
              <p className="govuk-body">It is recorded as given today, and counts in every later history of this child.</p>
            </StepForm>
          ) : (
            <>
              <p className="govuk-body">It cannot be given yet: {missing.length > 0 ? 'something is not recorded.' : 'something stands in its way.'} The list above says what.</p>
              <LinkButton href={`/cases/${record.ref}/outcome/${outcome}`}>Record what it asks for</LinkButton>
            </>
          )}
        </Section>
      ) : null}
      {outcome && disposal && hasConditions(outcome) && may['outcome.finish'].allowed ? (
        <Section title="The conditions were kept">
          <StepForm {...step} action={finishConditionsAction} button="Record that they were kept" reason={{ label: 'How were they kept?' }} />
        </Section>
      ) : null}
      {may['outcome.return'].allowed ? (
        <Section title="Take it back to triage">
          <StepForm {...step} action={returnToTriageAction} button="Take the case back to triage" look="warning" reason={{ label: 'Why?', hint: 'For example: the activity was not finished, conditions were not kept, or something new is known. This is no threat to the child: a person decides again.' }} />
        </Section>
      ) : null}
      {may['case.close'].allowed ? (
        <Section title="Close the case">
          <StepForm {...step} action={closeCaseAction} button="Close the case" look="secondary" reason={{ label: 'What was done since the outcome was given?', hint: 'Help that was offered, and what goes on elsewhere.' }} />
        </Section>
      ) : null}
    </Page>
  )
}
