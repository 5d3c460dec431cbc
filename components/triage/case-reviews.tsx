import { ReviewBlock, type ShownReview } from '@/components/triage/review-block'
import { writtenInstant } from '@/lib/domain/wording/written-day'

type ShownAlert = { id: string; reasons: readonly string[]; raisedAt: Date; acknowledgedBy: string | null; acknowledgedAt: Date | null; note: string | null }

/** The managers’ part in what was decided: the reviews of decisions that kept the case from the panel, and the alerts that they raised. */
export function CaseReviews({ caseRef, reviews, alerts }: { caseRef: string; reviews: readonly (ShownReview & { id: string })[]; alerts: readonly ShownAlert[] }) {
  return (
    <>
      {reviews.map((review) => <div key={review.id} className="mb-4 border-l-4 border-line pl-4"><ReviewBlock review={review} /></div>)}
      {alerts.map((alert) => (
        <div key={alert.id} className="mb-4 border-l-4 border-line pl-4">
          <p className="govuk-body mb-2"><strong>Alert to the managers</strong>, {writtenInstant(alert.raisedAt)}. {alert.reasons.join(' ')}</p>
          <p className="m-0 text-base text-muted">{alert.acknowledgedAt ? `${alert.acknowledgedBy ?? 'Somebody'} acknowledged it, ${writtenInstant(alert.acknowledgedAt)}.` : 'Nobody has acknowledged it yet.'}</p>
          {alert.note ? <p className="m-0 max-w-[45rem] whitespace-pre-line">{alert.note}</p> : null}
        </div>
      ))}
      {reviews.length > 0 ? <p className="govuk-body"><a className="govuk-link" href={`/cases/${caseRef}/review`}>Open the review</a></p> : null}
    </>
  )
}
