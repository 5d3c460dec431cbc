import type { MatrixEdition } from '../../lib/domain/gravity/edition'
import { requireOffence } from '../../lib/domain/gravity/edition'
import type { Outcome } from '../../lib/domain/outcome/outcome'
import { assess } from '../../lib/domain/rules/assess'
import type { Assessment } from '../../lib/domain/rules/assessment'
import type { Account, Facts, HistoryEntry } from '../../lib/domain/rules/facts'
import { rulesInForce } from '../../lib/domain/rules/in-force'
import { DEFAULT_SETTINGS } from '../../lib/domain/rules/settings'
import { likenessOf, type Likeness } from '../../lib/domain/triage/like-cases'
import { SETTLED_OUTCOMES, whyNotChosen, type TriageChoice } from '../../lib/domain/triage/triage-choice'

/** A kind of case with its decision, valid by the rules: cases of one pattern are alike but for the child and the day. */
export type Pattern = {
  id: number; weight: number; facts: Facts; assessment: Assessment; likeness: Likeness
  station: 'triage' | 'panel'; choice: TriageChoice | 'unanimous'; outcome: Outcome
}

/** The offences of most casebooks, with how common they are. */
const OFFENCES: readonly { code: string; weight: number; place: 'public' | 'school' | 'home' }[] = [
  { code: 'common-assault-or-battery', weight: 26, place: 'school' },
  { code: 'theft-from-a-shop-goods-up-to-200', weight: 18, place: 'public' },
  { code: 'criminal-damage-5000-or-less', weight: 14, place: 'public' },
  { code: 'assault-occasioning-actual-bodily-harm', weight: 11, place: 'public' },
  { code: 'possession-of-cannabis', weight: 9, place: 'public' },
  { code: 'affray', weight: 6, place: 'public' },
  { code: 'burglary-other-than-a-dwelling', weight: 6, place: 'public' },
  { code: 'burglary-of-a-dwelling', weight: 3, place: 'home' },
  { code: 'robbery', weight: 4, place: 'public' },
  { code: 'wounding-or-causing-gbh-with-intent', weight: 1, place: 'public' },
]
const ACCOUNTS: readonly { account: Account; weight: number }[] = [{ account: 'admits', weight: 6 }, { account: 'accepts-responsibility', weight: 1 }, { account: 'no-comment', weight: 2 }, { account: 'denies', weight: 1 }]
const HISTORIES: readonly { history: readonly HistoryEntry[]; weight: number }[] = [
  { history: [], weight: 7 },
  { history: [{ outcome: 'OC8', on: '2025-05-12' }], weight: 2 },
  { history: [{ outcome: 'OC22', on: '2026-01-14' }, { outcome: 'OC8', on: '2025-03-03' }], weight: 1 },
]
/** How often officers score at, above and below the base. */
const SHIFTS = [{ shift: 0, weight: 8 }, { shift: 1, weight: 1 }, { shift: -1, weight: 1 }] as const
/** What panels tend to, by score; the first is the commoner one. */
const PANEL_TENDS: Readonly<Record<number, readonly Outcome[]>> = { 1: ['OC8', 'OC22'], 2: ['OC22', 'OC8', 'YC'], 3: ['OC22', 'YC', 'YCC'], 4: ['YCC', 'OC22'], 5: ['YCC'] }
const AS_OF = '2026-06-15'

/** Every pattern that the rules allow, with the assessment that would be frozen for it. */
export function patternsOf(edition: MatrixEdition): Pattern[] {
  const patterns: Omit<Pattern, 'id'>[] = []
  for (const { code, weight, place } of OFFENCES) for (const told of ACCOUNTS) for (const past of HISTORIES) for (const { shift, weight: often } of SHIFTS) {
    const final = requireOffence(edition, code).score + shift
    if (final < 1 || final > 5) continue
    const facts: Facts = {
      id: 'generated', asOf: AS_OF, notifiedOn: '2026-06-01',
      child: { dateOfBirth: '2012-01-10', careExperienced: false, exploitation: 'no', exploitationConsidered: true, section45: 'does-not-apply' },
      offences: [{ offence: code, committedOn: '2026-05-20', place }],
      factors: [], score: { final, rationale: shift === 0 ? null : 'The harm was other than the base score supposes.' }, evidence: 'sufficient-to-charge', account: told.account,
      rights: { cautioned: true, legalAdviceOffered: true, appropriateAdult: { present: true, relationship: 'parent' } },
      victim: { identified: true, informed: true, viewRecorded: true, enhanced: false }, history: past.history,
      disposal: { childAgrees: true, rationale: 'Help that fits, and put right.', childInformationForm: true },
    }
    const assessment = assess(facts, { ruleset: rulesInForce(AS_OF), edition, settings: DEFAULT_SETTINGS.settings })
    const likeness = likenessOf(facts, assessment, edition)
    const made = { facts, assessment, likeness, weight: weight * told.weight * past.weight * often }
    for (const [index, decision] of decisionsOn(assessment, facts).slice(0, 3).entries()) if (likeness) patterns.push({ ...made, likeness, ...decision, weight: made.weight / 2 ** index })
  }
  return patterns.map((pattern, index) => ({ id: index + 1, ...pattern }))
}

/** The decisions that may be made, the likeliest first. */
function decisionsOn(assessment: Assessment, facts: Facts): Pick<Pattern, 'station' | 'choice' | 'outcome'>[] {
  switch (assessment.route) {
    case 'police-may-decide':
      return SETTLED_OUTCOMES.filter((outcome) => outcome !== 'NFA' && whyNotChosen(assessment, facts, { choice: 'settle', outcome }) === null).map((outcome) => ({ station: 'triage', choice: 'settle', outcome }))
    case 'panel':
      return (PANEL_TENDS[assessment.gravity.final ?? 0] ?? []).filter((outcome) => assessment.outcomes[outcome].status !== 'closed').map((outcome) => ({ station: 'panel', choice: 'unanimous', outcome }))
    case 'charging-decision':
      return whyNotChosen(assessment, facts, { choice: 'charging_decision', outcome: 'CHARGE' }) === null ? [{ station: 'triage', choice: 'charging_decision', outcome: 'CHARGE' }] : []
    default:
      return []
  }
}
