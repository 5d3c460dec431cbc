import type { Metadata } from 'next'
import { ChildBar } from '@/components/intake/child-bar'
import { ChildFlags } from '@/components/triage/child-flags'
import { ClockList } from '@/components/triage/clock-list'
import { ReviewBlock } from '@/components/triage/review-block'
import { ScoreWorking } from '@/components/triage/score-working'
import { BackLink } from '@/components/ui/back-link'
import { EmptyState } from '@/components/ui/empty-state'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Page } from '@/components/ui/page'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SummaryList } from '@/components/ui/summary-list'
import { decisionInWords } from '@/lib/domain/triage/decision-in-words'
import { isReviewWaiting } from '@/lib/domain/triage/decision-review'
import { writtenInstant } from '@/lib/domain/wording/written-day'
import { requireActor } from '@/lib/server/actor'
import { reviewPage } from '@/lib/server/triage/review-page'
import { NothingHere } from '../../../../nothing-here'
import { AnswerQueryForm, ReviewForm } from './review-form'

export const metadata: Metadata = { title: 'Review of a decision' }

const DONE: Record<string, string> = {
  agree: 'You agreed with the decision. The review is over.',
  query: 'Your question was sent to the officer. The review comes back to you with the answer.',
  overturn: 'The decision was overturned. Below is what came of it.',
  answered: 'Your answer was sent. The manager reviews the decision next.',
}

/** A manager’s look at a decision that kept a case from the panel: what it rests on, what was asked and answered, and the review itself. */
export default async function ReviewScreen({ params, searchParams }: { params: Promise<{ ref: string }>; searchParams: Promise<{ done?: string }> }) {
  const actor = await requireActor()
  const [{ ref }, { done }] = await Promise.all([params, searchParams])
  const page = await reviewPage(actor, decodeURIComponent(ref))
  if (!page) return <NothingHere />
  const { record, review, decision } = page
  return (
    <Page before={<BackLink href={`/cases/${record.ref}`}>Back to the case</BackLink>} identity={<ChildBar child={record.child} today={page.today} reference={record.ref} />}>
      {done && DONE[done] ? <NotificationBanner tone="success">{DONE[done]}</NotificationBanner> : null}
      <PageHeading caption={`Review of ${record.ref}`}>{decision ? decisionInWords({ ...decision, station: 'triage' }) : 'Nothing to review'}</PageHeading>
      {!review || !decision ? (
        <EmptyState title="No decision of this case was put before a manager">A decision is reviewed where it keeps a case from the panel: settled by the police, no criminal outcome, or a charging decision.</EmptyState>
      ) : (
        <>
          {page.alerts.map((alert) => (
            <NotificationBanner key={alert.id} tone="info">
              This decision raised an alert. {alert.reasons.join(' ')}{alert.acknowledgedBy ? ` ${alert.acknowledgedBy} acknowledged it.` : ''}
            </NotificationBanner>
          ))}
          {review.clock ? <div className="mb-4"><ClockList clocks={[review.clock]} none="" /></div> : null}
          <SummaryList
            rows={[
              { key: 'Decided by', value: `${decision.by}, ${writtenInstant(decision.at)}` },
              ...decision.rationale.map(({ heading, text }) => ({ key: heading, value: <span className="whitespace-pre-line">{text}</span> })),
              { key: 'What is said to have happened', value: record.notification.circumstances && <span className="whitespace-pre-line">{record.notification.circumstances}</span> },
            ]}
          />
          <ChildFlags
            dateOfBirth={record.child.dateOfBirth} offences={record.offences} careExperienced={record.notification.careExperienced}
            exploitation={record.notification.exploitation} exploitationConsidered={record.notification.exploitationConsidered} history={page.history}
          />
          {page.working ? <Section title="Gravity score"><ScoreWorking working={page.working} rationale={page.scoreRationale} /></Section> : null}
          <Section title="How the review stands"><ReviewBlock review={review} /></Section>
          {review.mayAnswer ? (
            <Section title="The manager asks you"><AnswerQueryForm caseRef={record.ref} reviewId={review.id} /></Section>
          ) : isReviewWaiting(review.status) ? (
            <Section title="Your review">
              <ReviewForm caseRef={record.ref} reviewId={review.id} wouldBe={review.wouldBe} mayAsk={review.openQuestion === null} shut={review.mayDecide.allowed ? null : `You cannot review this. ${review.mayDecide.reason}.`} />
            </Section>
          ) : null}
        </>
      )}
    </Page>
  )
}
