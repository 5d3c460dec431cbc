import { SIDE_NAMES, type EscalationSide } from '@/lib/domain/escalation/sides'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { writtenInstant } from '@/lib/domain/wording/written-day'

/** A settlement as it was proposed and answered. */
export type ShownSettlement = {
  status: 'proposed' | 'agreed' | 'declined'; outcome: Outcome; rationale: string; direction: string; matrix: string
  proposedSide?: EscalationSide; proposedBy?: string; proposedAt?: Date; answeredBy?: string | null; answeredAt?: Date | null; answerReason?: string | null
}

/** A settlement with everything that it says: the outcome, why, what help, what in the matrix, and who stands behind it. */
export function SettlementBlock({ settlement }: { settlement: ShownSettlement }) {
  const { status, outcome, rationale, direction, matrix, proposedSide, proposedBy, proposedAt, answeredBy, answeredAt, answerReason } = settlement
  const parts = [
    ['Outcome', OUTCOME_NAMES[outcome].long],
    ['Why', rationale],
    ['What help is offered, and how the work runs', direction],
    ['What in the gravity matrix it rests on', matrix],
    ...(proposedBy && proposedSide && proposedAt ? [['Proposed', `${proposedBy}, ${SIDE_NAMES[proposedSide].toLowerCase()}, on ${writtenInstant(proposedAt)}`]] : []),
    ...(status === 'agreed' && answeredAt ? [['Agreed to', `${answeredBy ? `${answeredBy}, ` : ''}on ${writtenInstant(answeredAt)}`]] : []),
    ...(status === 'declined' && answeredAt ? [['Declined', `${answeredBy ? `${answeredBy}, ` : ''}on ${writtenInstant(answeredAt)}`], ['Why it was declined', answerReason ?? '']] : []),
  ]
  return (
    <dl className="govuk-summary-list">
      {parts.map(([term, text]) => (
        <div key={term} className="govuk-summary-list__row">
          <dt className="govuk-summary-list__key">{term}</dt>
          <dd className="govuk-summary-list__value whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
