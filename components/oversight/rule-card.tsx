import { Tag } from '@/components/ui/tag'
import type { Tone } from '@/components/ui/tone'
import { OUTCOME_NAMES, OUTCOMES } from '@/lib/domain/outcome/outcome'
import type { Effect } from '@/lib/domain/rules/rule'
import type { RulebookEntry } from '@/lib/domain/rules/rulebook'
import { writtenDay } from '@/lib/domain/wording/written-day'
import { RuleSource } from './rule-source'

const TONES: Record<Effect, Tone> = { blocks: 'danger', needs: 'warning', warns: 'info', explains: 'neutral' }

/** What follows where a rule does not hold, in words on a colour. */
export function EffectTag({ rule }: { rule: Pick<RulebookEntry, 'effect' | 'effectInWords'> }) {
  return <Tag tone={TONES[rule.effect]}>{rule.effectInWords}</Tag>
}

/** The outcomes that a rule is asked about, in words; "all but" where they are nearly all. */
export function outcomesInWords(rule: Pick<RulebookEntry, 'outcomes'>): string {
  const asked = rule.outcomes.map(({ outcome }) => outcome)
  const left = OUTCOMES.filter((outcome) => !asked.includes(outcome))
  if (left.length === 0) return 'All outcomes'
  const [only] = left
  return left.length === 1 && only ? `All outcomes but ${OUTCOME_NAMES[only].short}` : asked.map((outcome) => OUTCOME_NAMES[outcome].short).join(', ')
}

/** A rule in the rulebook's list: what must hold, for which outcomes, and what follows where it does not. */
export function RuleCard({ rule }: { rule: RulebookEntry }) {
  return (
    <li className="mb-4 border border-line bg-paper p-4">
      <h3 className="govuk-heading-s mb-1"><a className="govuk-link" href={`/rulebook/${rule.id}`}>{rule.title}</a></h3>
      <p className="m-0 mb-2 text-base text-muted">{rule.id} · {outcomesInWords(rule)}</p>
      <p className="govuk-body mb-2">If not: <EffectTag rule={rule} /> {rule.whenItFails}</p>
      <details className="text-base">
        <summary className="inline-block min-h-6 cursor-pointer text-link underline">What it reads and where it comes from<span className="govuk-visually-hidden">: {rule.id}</span></summary>
        <dl className="m-0 mt-2 grid grid-cols-1 gap-x-4 gap-y-1 tablet:grid-cols-[9rem_minmax(0,1fr)]">
          <dt className="font-bold">It reads</dt>
          <dd className="m-0">{rule.reads.length > 0 ? rule.reads.map((fact) => fact.words).join('; ') : 'No fact: it always asks for the authority'}</dd>
          <dt className="font-bold">Source</dt>
          <dd className="m-0"><RuleSource rule={rule} /></dd>
          <dt className="font-bold">In force</dt>
          <dd className="m-0">since {writtenDay(rule.inForceFrom)}</dd>
        </dl>
      </details>
    </li>
  )
}
