import { LEAST_PAIRS, type Agreement } from '@/lib/domain/triage/second-score'

/** How well two people’s scores agree: a rate only where there are enough pairs; the number of pairs is hidden from those who see no cases. */
export function ScoreAgreement({ agreement, hidesSmall }: { agreement: Agreement; hidesSmall: boolean }) {
  const { pairs, exact, withinOne } = agreement
  // Beside its rate, the number of pairs would give away how many differ.
  const count = pairs === 0 ? 'No case has' : hidesSmall ? (pairs < LEAST_PAIRS ? `Fewer than ${LEAST_PAIRS} cases have` : `${LEAST_PAIRS} cases or more have`) : pairs === 1 ? '1 case has' : `${pairs} cases have`
  return (
    <p className="govuk-body max-w-[45rem]">
      {count} a second score by somebody who had not seen the first.{' '}
      {exact === null || withinOne === null ? `A rate is told from ${LEAST_PAIRS} on.` : <><strong>{exact}%</strong> of the two scores are the same, and <strong>{withinOne}%</strong> are the same or one step apart.</>}
    </p>
  )
}
