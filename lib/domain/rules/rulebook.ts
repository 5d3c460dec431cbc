import type { IsoDay } from '../deadlines/iso-day'
import { OUTCOME_NAMES, type Outcome } from '../outcome/outcome'
import type { Authority } from './facts'
import { AUTHORITY_WORDS } from './finding'
import type { Ruleset } from './in-force'
import type { Effect, Rule, Source, Standing } from './rule'
import { FACT_WORDS, type FactName } from './seen'
import type { Verdict } from './verdict'

/** One rule as a page of the rulebook shows it. */
export interface RulebookEntry {
  id: string
  /** What must hold, as a sentence without a full stop. */
  title: string
  /** What is said where it does not hold. */
  whenItFails: string
  /** What follows then, in words. */
  effectInWords: string
  effect: Effect
  authority?: Authority
  reads: { name: FactName; words: string }[]
  outcomes: { outcome: Outcome; name: string }[]
  source: Source
  /** Whether it rests on law, guidance, a recommendation or local practice, in words. */
  standingInWords: string
  inForceFrom: IsoDay
  /** Verdicts that it can reach on the facts, each with an example of what it would see. */
  examples: { verdict: Verdict; saw: Record<string, unknown> }[]
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  law: 'Rests on law',
  guidance: 'Rests on national guidance',
  recommendation: 'Rests on a recommendation of an inspectorate, not on law',
  'local-practice': 'Rests on the practice of one force or service, not on law',
}

/** The rulebook of a ruleset, in table order. */
export function rulebookOf(ruleset: Ruleset): RulebookEntry[] {
  return ruleset.rules.map(rule => ({
    id: rule.id,
    title: rule.holds,
    whenItFails: rule.message,
    effectInWords: effectInWords(rule),
    effect: rule.effect,
    ...(rule.authority ? { authority: rule.authority } : {}),
    reads: rule.reads.map(name => ({ name, words: FACT_WORDS[name] })),
    outcomes: rule.outcomes.map(outcome => ({ outcome, name: OUTCOME_NAMES[outcome].long })),
    source: rule.source,
    standingInWords: STANDINGS[rule.source.standing],
    inForceFrom: ruleset.from,
    examples: rule.reaches.map(verdict => ({ verdict, saw: { ...rule.examples[verdict] } })),
  }))
}

/** One rule of a ruleset as its page shows it, or undefined where the ruleset has no rule of that id. */
export function rulebookEntry(ruleset: Ruleset, id: string): RulebookEntry | undefined {
  return rulebookOf(ruleset).find(entry => entry.id === id)
}

function effectInWords(rule: Rule): string {
  switch (rule.effect) {
    case 'blocks':
      return 'Closes the outcome'
    case 'needs':
      return rule.authority ? `Needs the authority of ${AUTHORITY_WORDS[rule.authority]}` : 'Needs an authority'
    case 'warns':
      return 'Warns, and does not stop the outcome'
    case 'explains':
      return 'Explains, and does not stop the outcome'
  }
}
