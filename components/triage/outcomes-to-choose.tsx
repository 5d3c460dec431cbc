import { Details } from '@/components/ui/details'
import { OUTCOME_NAMES } from '@/lib/domain/outcome/outcome'
import { outcomeChoices, type ChoiceStanding, type OutcomeChoice } from '@/lib/domain/panel/vote-choices'
import type { Assessment } from '@/lib/domain/rules/assessment'
import { explainOutcome } from '@/lib/domain/triage/explain-outcome'
import { FindingItem } from './finding-item'

/** The mark stands beside the word, so that neither colour nor shape is needed to read where an outcome stands. */
const STANDINGS: Record<ChoiceStanding, { word: string; mark: string; tag: string }> = {
  choosable: { word: 'Can be chosen', mark: '✓', tag: 'govuk-tag--green' },
  'further-authority': { word: 'Needs further authority', mark: '!', tag: 'govuk-tag--orange' },
  closed: { word: 'Closed', mark: '✕', tag: 'govuk-tag--grey' },
}

type OutcomesToChooseProps = {
  assessment: Assessment
  /** What the edition of the matrix says about itself; always passed on where the edition has one. */
  notice?: string
  /** Without the list of every finding: for paper, where what stands in the way is enough. */
  isShort?: boolean
}

/**
 * The nine outcomes as those who decide choose among them: which can be chosen, which need somebody's authority beside the
 * panel's own, which are closed and why, what each asks for before it is given, and every finding with its source.
 */
export function OutcomesToChoose({ assessment, notice, isShort = false }: OutcomesToChooseProps) {
  const choices = outcomeChoices(assessment)
  return (
    <div className="@container">
      <AtAGlance choices={choices} />
      <ol className="m-0 list-none border-b border-line p-0">
        {choices.map((choice) => <OutcomeRow key={choice.value} choice={choice} assessment={assessment} isShort={isShort} />)}
      </ol>
      <p className="govuk-body-s mb-0 mt-2 text-muted">
        Answered by {assessment.ruleset} with the matrix {assessment.matrix}{notice ? ` (${notice})` : ''}. The rules advise; people decide.
      </p>
    </div>
  )
}

function AtAGlance({ choices }: { choices: readonly OutcomeChoice[] }) {
  const named = (standing: ChoiceStanding) => choices.filter((choice) => choice.standing === standing).map((choice) => OUTCOME_NAMES[choice.value].short)
  return (
    <dl className="m-0 mb-4 grid grid-cols-1 gap-x-4 gap-y-1 bg-surface px-4 py-3 @md:grid-cols-[13rem_minmax(0,1fr)]">
      {(['choosable', 'further-authority', 'closed'] as const).map((standing) => (
        <div key={standing} className="contents">
          <dt className="font-bold"><span aria-hidden="true">{STANDINGS[standing].mark} </span>{STANDINGS[standing].word}</dt>
          <dd className="m-0">{named(standing).join(', ') || 'None'}</dd>
        </div>
      ))}
    </dl>
  )
}

function OutcomeRow({ choice, assessment, isShort }: { choice: OutcomeChoice; assessment: Assessment; isShort: boolean }) {
  const { mark, word, tag } = STANDINGS[choice.standing]
  const assessed = assessment.outcomes[choice.value]
  const { bearInMind, passed, failed, unknown } = explainOutcome(assessed)
  return (
    <li className="m-0 border-t border-line py-3">
      <div className="mb-1 flex flex-wrap items-start justify-between gap-2">
        <h3 className="govuk-heading-s mb-0">{choice.label}</h3>
        <strong className={`govuk-tag max-w-none ${tag}`}><span aria-hidden="true">{mark} </span>{word}</strong>
      </div>
      <p className="govuk-body mb-1">{choice.closed ?? choice.hint}</p>
      {bearInMind.map(({ message }) => <p key={message} className="govuk-body mb-1"><strong>Bear in mind:</strong> {message}.</p>)}
      {isShort ? null : (
        <Details summary={<>{passed} passed, {failed} did not, {unknown} unknown<span className="govuk-visually-hidden"> for {choice.label}</span></>}>
          <ul className="govuk-list pl-0">{assessed.findings.map((finding) => <FindingItem key={finding.rule} finding={finding} />)}</ul>
        </Details>
      )}
    </li>
  )
}
