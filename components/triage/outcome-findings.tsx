import { OUTCOMES, OUTCOME_NAMES, type Outcome } from '@/lib/domain/outcome/outcome'
import type { Assessment, OutcomeAssessment, OutcomeStatus } from '@/lib/domain/rules/assessment'
import { AUTHORITY_WORDS } from '@/lib/domain/rules/finding'
import { explainOutcome, factsInWords } from '@/lib/domain/triage/explain-outcome'
import { FindingItem } from './finding-item'

type HeadingLevel = 2 | 3 | 4

type OutcomeFindingsProps = {
  assessment: Assessment
  /** What the edition of the matrix says about itself; always passed on where the edition has one. */
  notice?: string
  /** The level of the nine outcomes' headings. */
  headingLevel?: HeadingLevel
  /** Only these, in this order; all nine where absent. */
  outcomes?: readonly Outcome[]
  /** Without the list of every finding: for paper, where what stands in the way is enough. */
  isShort?: boolean
}

/** The mark stands beside the word, so that neither colour nor shape is needed to read the status. */
const STATUSES: Record<OutcomeStatus, { word: string; mark: string; tag: string }> = {
  open: { word: 'Open', mark: '✓', tag: 'govuk-tag--green' },
  'needs-authority': { word: 'Needs authority', mark: '!', tag: 'govuk-tag--orange' },
  incomplete: { word: 'Facts missing', mark: '?', tag: 'govuk-tag--blue' },
  closed: { word: 'Closed', mark: '✕', tag: 'govuk-tag--grey' },
}

/** The nine outcomes with what the rules found for each: open, closed and why, what is missing, whose authority it takes, every finding with its source. */
export function OutcomeFindings({ assessment, notice, headingLevel = 3, outcomes = OUTCOMES, isShort = false }: OutcomeFindingsProps) {
  return (
    <div className="@container">
      {outcomes.length > 1 ? <AtAGlance assessment={assessment} outcomes={outcomes} /> : null}
      <ol className="m-0 list-none border-b border-line p-0">
        {outcomes.map((outcome) => (
          <OutcomeRow key={outcome} outcome={outcome} assessed={assessment.outcomes[outcome]} headingLevel={headingLevel} isShort={isShort} />
        ))}
      </ol>
      <p className="govuk-body-s mb-0 mt-2 text-muted">
        Answered by {assessment.ruleset} with the matrix {assessment.matrix}{notice ? ` (${notice})` : ''}. The rules advise; people decide.
      </p>
    </div>
  )
}

/** The outcomes by status, in one short list: what a tired reader looks for first. */
function AtAGlance({ assessment, outcomes }: { assessment: Assessment; outcomes: readonly Outcome[] }) {
  const statuses: readonly OutcomeStatus[] = ['open', 'needs-authority', 'incomplete', 'closed']
  return (
    <dl className="m-0 mb-4 grid grid-cols-1 gap-x-4 gap-y-1 bg-surface px-4 py-3 @md:grid-cols-[9rem_minmax(0,1fr)]">
      {statuses.map((status) => {
        const names = outcomes.filter((outcome) => assessment.outcomes[outcome].status === status).map((outcome) => OUTCOME_NAMES[outcome].short)
        return (
          <div key={status} className="contents">
            <dt className="font-bold"><span aria-hidden="true">{STATUSES[status].mark} </span>{STATUSES[status].word}</dt>
            <dd className="m-0">{names.length > 0 ? names.join(', ') : 'None'}</dd>
          </div>
        )
      })}
    </dl>
  )
}

function OutcomeRow({ outcome, assessed, headingLevel, isShort }: { outcome: Outcome; assessed: OutcomeAssessment; headingLevel: HeadingLevel; isShort: boolean }) {
  const Heading = `h${headingLevel}` as const
  const status = STATUSES[assessed.status]
  const { passed, failed, unknown } = explainOutcome(assessed)
  return (
    <li className="m-0 border-t border-line py-3 @2xl:grid @2xl:grid-cols-[17rem_minmax(0,1fr)] @2xl:gap-x-6">
      <div className="mb-2 flex flex-wrap items-start justify-between gap-2 @2xl:mb-0 @2xl:block">
        <Heading className="govuk-heading-s mb-1">{OUTCOME_NAMES[outcome].long}</Heading>
        <strong className={`govuk-tag max-w-none ${status.tag}`}>
          <span aria-hidden="true">{status.mark} </span>{status.word}
        </strong>
      </div>
      <div className="min-w-0 break-words">
        <InItsWay assessed={assessed} />
        {isShort ? null : <details className="govuk-details mb-0 mt-1">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {passed} passed, {failed} did not, {unknown} unknown<span className="govuk-visually-hidden"> for {OUTCOME_NAMES[outcome].long}</span>
            </span>
          </summary>
          <ul className="govuk-list mt-3 pl-0">
            {assessed.findings.map((finding) => <FindingItem key={finding.rule} finding={finding} />)}
          </ul>
        </details>}
      </div>
    </li>
  )
}

function InItsWay({ assessed }: { assessed: OutcomeAssessment }) {
  const { closedBecause, missing, needs, authorised, bearInMind } = explainOutcome(assessed)
  if (closedBecause.length > 0) return <Points lead="Closed because:" points={closedBecause.map(({ message }) => message)} />
  return (
    <>
      {assessed.status === 'open' && <p className="govuk-body mb-1">Nothing stands in its way.</p>}
      {missing.length > 0 && <Points lead="Not recorded yet:" points={factsInWords(missing)} />}
      {needs.map(({ authority, because }) => (
        <Points key={authority} lead={`Needs the authority of ${AUTHORITY_WORDS[authority]}:`} points={because} />
      ))}
      {authorised.length > 0 && <Points lead="Authority given:" points={authorised.map(({ message }) => message)} />}
      {bearInMind.length > 0 && <Points lead="Bear in mind:" points={bearInMind.map(({ message }) => message)} />}
    </>
  )
}

function Points({ lead, points }: { lead: string; points: readonly string[] }) {
  return (
    <>
      <p className="govuk-body mb-0 font-bold">{lead}</p>
      <ul className="govuk-list govuk-list--bullet mb-2">
        {points.map((point) => <li key={point} className="mb-0">{point}</li>)}
      </ul>
    </>
  )
}
