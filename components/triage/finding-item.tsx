import type { Finding } from '@/lib/domain/rules/assessment'
import { AUTHORITY_WORDS } from '@/lib/domain/rules/finding'
import type { Standing } from '@/lib/domain/rules/rule'
import type { Verdict } from '@/lib/domain/rules/verdict'
import { sawInWords } from '@/lib/domain/triage/saw-in-words'

const VERDICTS: Record<Verdict, { word: string; mark: string; look: string }> = {
  pass: { word: 'Passed', mark: '✓', look: 'text-success' },
  fail: { word: 'Did not pass', mark: '✕', look: 'text-danger' },
  unknown: { word: 'Unknown', mark: '?', look: 'text-link' },
}

const STANDINGS: Record<Standing, string> = {
  law: 'Law',
  guidance: 'National guidance',
  recommendation: 'A recommendation of inspectors, not law',
  'local-practice': 'Local practice, not law',
}

/** What a rule does where it does not pass, in words. */
function effectInWords({ effect, authority }: Finding): string {
  if (effect === 'blocks') return 'closes the outcome where it does not pass'
  if (effect === 'needs') return `asks for the authority of ${authority ? AUTHORITY_WORDS[authority] : 'somebody'} where it does not pass`
  return effect === 'warns' ? 'a warning: it closes nothing' : 'an explanation: it closes nothing'
}

/** One finding: its verdict, what it says, what it does; and for who wants it, what it saw and where it comes from. */
export function FindingItem({ finding }: { finding: Finding }) {
  const verdict = VERDICTS[finding.verdict]
  const { source } = finding
  return (
    <li className="mb-2 border-l-4 border-line pl-3">
      <p className="govuk-body-s mb-0">
        <strong className={verdict.look}><span aria-hidden="true">{verdict.mark} </span>{verdict.word}:</strong> {finding.message}
      </p>
      <details className="text-base">
        <summary className="inline-block min-h-6 cursor-pointer text-link underline">
          Why and from where<span className="govuk-visually-hidden">: {finding.rule}</span>
        </summary>
        <dl className="m-0 mb-2 grid grid-cols-1 gap-x-4 gap-y-1 py-1 tablet:grid-cols-[9rem_minmax(0,1fr)]">
          <dt className="font-bold">Rule</dt>
          <dd className="m-0">{finding.rule} – {effectInWords(finding)}</dd>
          <dt className="font-bold">It looked at</dt>
          <dd className="m-0">
            <ul className="m-0 list-none p-0">
              {sawInWords(finding.saw).map(({ fact, value }) => <li key={fact}>{fact}: <strong>{value}</strong></li>)}
            </ul>
          </dd>
          <dt className="font-bold">Source</dt>
          <dd className="m-0">
            {source.url ? <a className="govuk-link break-words" href={source.url} rel="noreferrer">{source.title}</a> : source.title}; {source.ref}.{' '}
            {STANDINGS[source.standing]}{source.confidence === 'high' ? '' : '. The partnership should confirm that the text says this'}.
          </dd>
        </dl>
      </details>
    </li>
  )
}
