import type { Source } from '@/lib/domain/rules/rule'

const SURE: Readonly<Record<Source['confidence'], string>> = { high: '', medium: ' Medium confidence: the service should confirm it.', low: ' Low confidence: ask before relying on it.' }

/** What a rule of the policy rests on, and how sure we are. */
export function SourceLine({ source }: { source: Source }) {
  return (
    <span className="block text-muted text-base">
      {source.url ? <a className="govuk-link break-words" href={source.url} rel="noreferrer">{source.title}</a> : source.title}: {source.ref}.{SURE[source.confidence]}
    </span>
  )
}
