import path from 'node:path'
import { assess } from '@/lib/domain/rules/assess'
import type { Assessment } from '@/lib/domain/rules/assessment'
import { rulesInForce } from '@/lib/domain/rules/in-force'
import { settingsInForce } from '@/lib/domain/rules/settings'
import type { Facts } from '@/lib/domain/rules/facts'
import type { Verdict } from '@/lib/domain/rules/verdict'
import type { Outcome } from '@/lib/domain/outcome/outcome'
import { loadStarterEdition } from '@/scripts/rules/load-starter-edition'

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..')

/** The starter edition, read once. */
export const edition = loadStarterEdition(root)

/** A quiet case with everything recorded: minor damage by a boy of 14 who admits it, scored 2. */
export const QUIET: Facts = {
  id: 'quiet',
  asOf: '2026-11-23',
  child: { dateOfBirth: '2012-05-04', careExperienced: false, exploitation: 'no', exploitationConsidered: false },
  offences: [{ offence: 'criminal-damage-5000-or-less', committedOn: '2026-11-01', place: 'public' }],
  factors: [],
  score: { final: 2 },
  evidence: 'sufficient-to-charge',
  account: 'admits',
  rights: { cautioned: true, legalAdviceOffered: true, appropriateAdult: { present: true, relationship: 'parent' } },
  victim: { identified: false },
  history: [],
  disposal: { childAgrees: true, rationale: 'Recorded' },
}

/** The quiet case with some facts changed; groups are merged, lists replaced. */
export function quiet(changes: Omit<Partial<Facts>, 'child'> & { child?: Partial<Facts['child']> } = {}): Facts {
  return {
    ...QUIET,
    ...changes,
    child: { ...QUIET.child, ...changes.child },
    disposal: changes.disposal === null ? null : { ...QUIET.disposal, ...changes.disposal },
  }
}

/** The answer to a case by the rules and settings of its day. */
export function judge(facts: Facts): Assessment {
  return assess(facts, { ruleset: rulesInForce(facts.asOf), edition, settings: settingsInForce(facts.asOf) })
}

/** The verdict of one rule for one outcome; undefined where the outcome has no such rule. */
export function verdictOf(facts: Facts, outcome: Outcome, rule: string): Verdict | undefined {
  return judge(facts).outcomes[outcome].findings.find(finding => finding.rule === rule)?.verdict
}
