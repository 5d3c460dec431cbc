import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { isDecidedResult, RESULT_MEANS, RESULT_NAMES, type AgendaResult } from '@/lib/domain/panel/agenda-result'
import { adviceWords, quorumWords } from '@/lib/domain/panel/quorum-words'
import type { QuorumAgency } from '@/lib/domain/rules/settings'

type AgendaCardProps = {
  number: number
  href: string
  card: {
    ref: string; child: string; age: number; offences: readonly string[]; outcome: Outcome | null; result: AgendaResult | null; caseManager: string | null; isYours: boolean; isManagerAway: boolean
    interests: readonly string[]; round: number | null; isBallotOpen: boolean; missing: readonly QuorumAgency[]; adviceMissing: readonly ('education' | 'health')[]
  }
  /** Where the case stands, as a tag. */
  status: ReactNode
  /** What is to be known of the case before its meeting. */
  notes?: ReactNode
  /** What can be done with the card itself. */
  children?: ReactNode
}

/** One case of an agenda: the child, the offences, where it stands, who is missing, and the way to its pack. */
export function AgendaCard({ number, href, card, status, notes, children }: AgendaCardProps) {
  const { ref, child, age, offences, result, outcome, isBallotOpen, missing, adviceMissing, interests } = card
  return (
    <li className="mb-4 border border-line bg-paper p-4">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="govuk-heading-s mb-0">{number}. <a className="govuk-link" href={href}>{child}, {age}</a></h3>
        <span className="flex flex-wrap gap-2">{isBallotOpen ? <Tag tone="success">Ballot open</Tag> : null}{status}</span>
      </div>
      <p className="govuk-body mb-1">{offences.join('; ') || 'Referred without an offence'}</p>
      <p className="govuk-body-s mb-1 text-muted">{ref}. {card.caseManager ? <>Case manager: {card.isYours ? 'you, so you have no vote on this case' : card.caseManager}.</> : 'No case manager is named yet.'}</p>
      {result ? <p className="govuk-body mb-1"><strong>{RESULT_NAMES[result]}{isDecidedResult(result) && outcome ? `: ${OUTCOME_NAMES[outcome].long}` : ''}.</strong>{isDecidedResult(result) ? null : ` ${RESULT_MEANS[result]}`}</p> : null}
      {result === null ? (
        <ul className="govuk-list mb-1 text-base">
          {missing.length > 0 ? <li>{quorumWords(missing)}</li> : null}
          {interests.length > 0 ? <li>Interest declared by {interests.join(', ')}.</li> : null}
          {card.isManagerAway ? <li>The case manager has no seat at this meeting, or cannot come: without one they do not see the papers or speak.</li> : null}
          {adviceMissing.length > 0 ? <li>{adviceWords(adviceMissing)}</li> : null}
        </ul>
      ) : null}
      {notes}
      <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
        <a className="govuk-link" href={href}>{isBallotOpen ? 'Open the pack and the ballot' : 'Open the pack'}<span className="govuk-visually-hidden"> of {child}</span></a>
        <a className="govuk-link" href={`${href}/after`}>Result and who does what<span className="govuk-visually-hidden"> for {child}</span></a>
        {children}
      </div>
    </li>
  )
}
