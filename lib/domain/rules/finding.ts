import type { Finding } from './assessment'
import { satisfies, type Authority, type GivenAuthority } from './facts'
import type { Rule, Standing } from './rule'
import { FACT_WORDS, type FactName, type Seen } from './seen'
import { isBlank, type Verdict } from './verdict'

/** What an authority is called in a sentence. */
export const AUTHORITY_WORDS: Readonly<Record<Authority, string>> = {
  sergeant: 'a sergeant',
  inspector: 'an inspector',
  superintendent: 'a superintendent',
  panel: 'the panel',
  cps: 'the Crown Prosecution Service',
  'yjs-manager': 'a manager of the youth justice service',
}

/** What a message adds where a rule does not rest on law or national guidance. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  law: '',
  guidance: '',
  recommendation: ' (this rests on a recommendation, not on law)',
  'local-practice': ' (this rests on local practice, not on law)',
}

/** Applies one rule to what is seen of a case, with the authorities that were given for the outcome asked about. */
export function findingOf(rule: Rule, seen: Seen, given: readonly GivenAuthority[]): Finding {
  const { verdict: onFacts, looked } = rule.judge(seen)
  const needed = rule.authority
  const by = needed && onFacts !== 'pass' ? given.find(({ authority }) => satisfies(authority, needed))?.authority : undefined
  const verdict = by ? 'pass' : onFacts
  const missing = verdict === 'unknown' ? missingOf(rule, looked) : undefined
  return {
    rule: rule.id,
    verdict,
    effect: rule.effect,
    ...(needed ? { authority: needed } : {}),
    message: messageOf(rule, verdict, by, missing) + STANDING_WORDS[rule.source.standing],
    saw: { ...shown(rule.reads, looked), ...(needed ? { authorities: given } : {}) },
    source: rule.source,
    ...(missing ? { missing } : {}),
    ...(by ? { authorised: { by, onFacts } } : {}),
  }
}

function messageOf(rule: Rule, verdict: Verdict, by: Authority | undefined, missing: readonly FactName[] | undefined): string {
  if (by) return `Authorised by ${AUTHORITY_WORDS[by]}. Without that: ${lowerFirst(rule.message)}`
  if (verdict === 'pass') return rule.holds
  if (verdict === 'fail') return rule.message
  return `Not recorded yet: ${(missing ?? []).map(name => FACT_WORDS[name]).join('; ')}`
}

function missingOf(rule: Rule, looked: Partial<Seen>): FactName[] {
  if (rule.awaits) return [...rule.awaits]
  const blank = rule.reads.filter(name => hasBlank(looked[name]))
  return blank.length > 0 ? blank : rule.reads.filter(name => looked[name] === false)
}

function hasBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasBlank)
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasBlank)
  return isBlank(value)
}

function shown(reads: readonly FactName[], looked: Partial<Seen>): Record<string, unknown> {
  const saw: Record<string, unknown> = {}
  for (const name of reads) saw[name] = looked[name] ?? null
  return saw
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
