import { InsetText } from '@/components/ui/inset-text'
import type { Characteristic } from '@/lib/domain/intake/missing-characteristics'

/** What must still be asked about a child (R97), each with a link to its form for those who may record it. Nothing where all is answered. */
export function StillToAsk({ childId, missing, mayRecord }: { childId: string; missing: readonly Characteristic[]; mayRecord: boolean }) {
  if (missing.length === 0) return null
  return (
    <InsetText>
      <p className="govuk-body mb-1 font-bold">Still to ask</p>
      <ul className="govuk-list govuk-list--bullet mb-1">
        {missing.map(({ name, says, part }) => (
          <li key={name}>{mayRecord ? <a className="govuk-link" href={`/children/${childId}/${part}`}>{says}</a> : says}</li>
        ))}
      </ul>
      <p className="govuk-body m-0 text-base text-muted">“Not stated” is an answer. Nothing here closes an outcome.{mayRecord ? <> <a className="govuk-link" href="/children/to-ask">All children with an open case</a></> : null}</p>
    </InsetText>
  )
}
