import { REVIEW_STATUS_NAMES, type ReviewStatus } from '@/lib/domain/triage/decision-review'
import { writtenDay, writtenInstant } from '@/lib/domain/wording/written-day'

type Query = { id: string; question: string; askedBy: string; askedAt: Date; answer: string | null; answeredBy: string | null; answeredAt: Date | null }

/** A review as it is told. */
export type ShownReview = { status: ReviewStatus; openedAt: Date; dueOn: string; closedBy: string | null; closedAt: Date | null; reason: string | null; effect: string | null; queries: readonly Query[] }

const EFFECTS: Readonly<Record<string, string>> = { returned: 'The case went back to triage.', finding: 'The outcome could not be stopped any more: it is kept as a finding.' }

/** A manager’s review of a decision: how it stands, what was asked and answered, and how it ended. */
export function ReviewBlock({ review }: { review: ShownReview }) {
  const { closedAt, closedBy, reason, effect } = review
  return (
    <>
      <p className="govuk-body mb-2">
        <strong>{REVIEW_STATUS_NAMES[review.status]}</strong>
        {closedAt ? `${closedBy ? ` by ${closedBy}` : ''}, ${writtenInstant(closedAt)}.` : `, due by ${writtenDay(review.dueOn)}.`}
        {effect ? ` ${EFFECTS[effect] ?? ''}` : ''}
      </p>
      {reason ? <p className="govuk-body max-w-[45rem] whitespace-pre-line">{reason}</p> : null}
      {review.queries.length > 0 ? (
        <ol className="govuk-list">
          {review.queries.map((query) => (
            <li key={query.id} className="border-l-4 border-line pl-4">
              <p className="m-0 text-base text-muted">{query.askedBy} asked, {writtenInstant(query.askedAt)}</p>
              <p className="m-0 max-w-[45rem] whitespace-pre-line">{query.question}</p>
              {query.answer && query.answeredAt ? (
                <>
                  <p className="m-0 mt-2 text-base text-muted">{query.answeredBy} answered, {writtenInstant(query.answeredAt)}</p>
                  <p className="m-0 max-w-[45rem] whitespace-pre-line">{query.answer}</p>
                </>
              ) : <p className="m-0 mt-2 text-base text-muted">Not answered.</p>}
            </li>
          ))}
        </ol>
      ) : null}
    </>
  )
}
