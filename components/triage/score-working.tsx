import { finalInWords, suggestionInWords, type ScoreWorking as Working } from '@/lib/domain/triage/score-working'

type ScoreWorkingProps = {
  working: Working
  /** Why the officer chose the final score, where they said so. */
  rationale?: string | null
  /** Who scored, and when, as words; absent before anybody has. */
  scored?: string | null
}

/** A gravity score with its working: base, factors, suggestion, the officer's score, the shift, and what the edition says about itself. */
export function ScoreWorking({ working, rationale, scored }: ScoreWorkingProps) {
  const { base, suggested, final, shift, offences, factors, edition, keeps } = working
  return (
    <div>
      <dl className="m-0 mb-3 grid grid-cols-3 border border-line bg-paper text-center">
        <Figure term="Base" value={String(base)} />
        <Figure term="Suggested" value={String(suggested)} />
        <Figure term="Final" value={final === null ? 'Not yet' : String(final)} isMain />
      </dl>
      <p className="govuk-body-s mb-2 border-l-4 border-warning pl-3">
        <strong>{edition.notice ?? `${edition.name}, ${edition.publisher}`}</strong>
      </p>
      {keeps && <p className="govuk-body-s mb-2 border-l-4 border-line pl-3">{keeps}</p>}
      <ol className="govuk-list govuk-list--number mb-3">
        <li>
          The base score is {base}, {offences.length === 1 ? 'the score of the offence' : 'the highest among the offences'}:
          <ul className="m-0 mt-1 list-disc pl-5">
            {offences.map(({ title, score, basis, why }, index) => (
              <li key={`${title} ${index}`}>
                {title}: {score} <span className="text-muted">(set by {basis})</span>
                {why ? <blockquote className="m-0 mt-1 whitespace-pre-line border-l-4 border-line pl-3">No row covers it; this one was chosen: {why}</blockquote> : null}
              </li>
            ))}
          </ul>
        </li>
        <li>
          {suggestionInWords(working)}
          {factors.length > 0 && (
            <ul className="m-0 mt-1 list-disc pl-5">
              {factors.map(({ label, effect }) => <li key={label}>{effect === 'aggravating' ? 'Aggravating' : 'Mitigating'}: {label}</li>)}
            </ul>
          )}
        </li>
        <li>
          {finalInWords(working) ?? 'No officer has given a final score yet.'}
          {shift !== null && <> Shift from the base: <strong>{shift > 0 ? `+${shift}` : shift === 0 ? 'none' : `−${Math.abs(shift)}`}</strong>.</>}
          {rationale && <blockquote className="m-0 mt-1 whitespace-pre-line border-l-4 border-line pl-3">{rationale}</blockquote>}
        </li>
      </ol>
      {scored && <p className="govuk-body-s mb-2 text-muted">{scored}</p>}
    </div>
  )
}

function Figure({ term, value, isMain = false }: { term: string; value: string; isMain?: boolean }) {
  return (
    <div className={`border-l border-line px-2 py-2 first:border-l-0 ${isMain ? 'bg-info-tint' : ''}`}>
      <dt className="text-base text-muted">{term}</dt>
      <dd className="m-0 text-2xl font-bold">{value}</dd>
    </div>
  )
}
