import type { Outcome } from '../outcome/outcome'
import type { Authority } from './facts'
import type { FactName, Seen } from './seen'
import { VERDICTS, type Verdict } from './verdict'

/** What follows where a rule fails: it closes the outcome, asks for an authority, warns, or explains. */
export type Effect = 'blocks' | 'needs' | 'warns' | 'explains'

/** Where a rule comes from: law, national guidance, an inspectorate's recommendation, or the practice of one force or service. */
export type Standing = 'law' | 'guidance' | 'recommendation' | 'local-practice'

/** The text that a rule rests on; `url` is absent where it is not public. */
export interface Source {
  title: string
  /** The place in it: section, recommendation, paragraph. */
  ref: string
  url?: `https://${string}`
  /** How sure we are that the text says it: a medium or low one is for the partnership to confirm. */
  confidence: 'high' | 'medium' | 'low'
  standing: Standing
}

interface RuleText<R extends FactName> {
  /** A name, never a position; frozen, and never used again for something else. */
  id: string
  /** What must hold, as one sentence. */
  holds: string
  /** What is said where it does not. */
  message: string
  source: Source
  outcomes: readonly Outcome[]
  /** The only facts that the verdict is given. */
  reads: readonly R[]
  /** The facts to ask for where the verdict is unknown although no fact is blank. */
  awaits?: readonly FactName[]
}

/** A rule as its author writes it: `examples` has one case for each verdict that it can reach. */
export type RuleSpec<R extends FactName> = RuleText<R> & {
  verdict: (facts: Pick<Seen, R>) => Verdict
  examples: Partial<Record<Verdict, Pick<Seen, R>>>
} & ({ effect: 'needs'; authority: Authority } | { effect: Exclude<Effect, 'needs'>; authority?: never })

/** A rule as everyone else sees it. */
export interface Rule extends RuleText<FactName> {
  effect: Effect
  authority?: Authority
  /** The verdicts that it can reach on the facts. */
  reaches: readonly Verdict[]
  /** One case for each of them. */
  examples: Partial<Record<Verdict, Partial<Seen>>>
  /** Its verdict on the facts that it declares, with those facts (and no others; frozen). */
  judge: (seen: Seen) => { verdict: Verdict; looked: Partial<Seen> }
}

/** Makes a rule whose verdict can see only what it declares, in the type and at run time. */
export function rule<const R extends FactName>(spec: RuleSpec<R>): Rule {
  const { verdict, ...rest } = spec
  return {
    ...rest,
    reaches: VERDICTS.filter(reached => spec.examples[reached] !== undefined),
    judge: seen => {
      const looked = pick(seen, spec.reads)
      return { verdict: verdict(looked), looked }
    },
  }
}

function pick<R extends FactName>(seen: Seen, names: readonly R[]): Pick<Seen, R> {
  const picked: Partial<Pick<Seen, R>> = {}
  for (const name of names) picked[name] = seen[name]
  // Every name has been picked by now, which the loop cannot tell the compiler.
  return Object.freeze(picked as Pick<Seen, R>)
}
