import { OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import { writtenInstant } from '@/lib/domain/wording/written-day'

/** One thing that a panel, a manager or the police after it did about a case. */
export type ShownHearing = { at: Date; by: string | null; title: string; outcome: Outcome | null; says: string | null }

/** What panels did about a case, oldest first. */
export function Hearings({ hearings }: { hearings: readonly ShownHearing[] }) {
  return (
    <ol className="m-0 list-none p-0">
      {hearings.map((hearing) => (
        <li key={`${hearing.at.toISOString()}${hearing.title}`} className="mb-4 border-l-4 border-line pl-4">
          <h3 className="govuk-heading-s mb-0">{hearing.title}{hearing.outcome ? `: ${OUTCOME_NAMES[hearing.outcome].long}` : ''}</h3>
          <p className="m-0 mb-1 text-base text-muted">{hearing.by ? `${hearing.by}, ` : ''}{writtenInstant(hearing.at)}</p>
          {hearing.says ? <p className="m-0 max-w-[45rem] whitespace-pre-line">{hearing.says}</p> : null}
        </li>
      ))}
    </ol>
  )
}
