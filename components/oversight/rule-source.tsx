import type { RulebookEntry } from '@/lib/domain/rules/rulebook'

/** Where a rule comes from, what kind of text that is, and whether somebody should still confirm it. */
export function RuleSource({ rule }: { rule: Pick<RulebookEntry, 'source' | 'standingInWords'> }) {
  const { source } = rule
  return (
    <>
      {source.url ? <a className="govuk-link break-words" href={source.url} rel="noreferrer">{source.title}</a> : source.title}; {source.ref}.{' '}
      {rule.standingInWords}.{source.confidence === 'high' ? '' : ' The partnership should confirm that the text says this.'}
    </>
  )
}
