import { findOffence, type MatrixEdition } from '../gravity/edition'
import { OUTCOMES, type Outcome } from '../outcome/outcome'
import type { Assessment } from '../rules/assessment'
import type { Facts } from '../rules/facts'
import { COUNTED_FOR_ROUTE } from '../rules/route'

/** How much of a child's history counted when a case was decided: nothing, one disposal, several, or nobody had checked. */
export const HISTORIES = ['none', 'one', 'several', 'unknown'] as const
/** One of `HISTORIES`. */
export type History = (typeof HISTORIES)[number]

/** What the child said, as far as it makes cases alike. */
export const STANCES = ['accepts', 'denies', 'silent', 'unknown'] as const
/** One of `STANCES`. */
export type Stance = (typeof STANCES)[number]

/** A case in the few words and figures by which cases are like one another (F133): its gravest offence with its category, score, history and account. */
export type Likeness = { offence: string; category: string; score: number; history: History; account: Stance }

/** A decided case as it is compared, with what it ended in. */
export type DecidedCase = Likeness & { caseId: string; outcome: Outcome; decidedAt: Date }

/** What each difference between two cases weighs, and why. These weights are our own: no source gives any. */
export const LIKENESS_WEIGHTS = {
  offence: { points: 3, says: 'Another offence of the same category. An offence of another category is not compared at all' },
  score: { points: 2, says: 'Each point of the final gravity score, which is what the matrix says most with' },
  history: { points: 1, says: 'Each step between no earlier disposal, one, and several; one step where either was not checked' },
  account: { points: 2, says: 'Another account: accepting, denying, or saying nothing. Half of it where either is not recorded' },
} as const satisfies Record<string, { points: number; says: string }>

/** The most points by which a case may differ and still be called like. */
export const FARTHEST = 5

/** How many of the nearest cases are looked at. */
export const NEAREST = 20

/** With fewer like cases than this, nothing is said about what is usual. */
export const FEWEST_TO_COMPARE = 5

const SCORES = [1, 2, 3, 4, 5] as const

/** A case as it is compared; null while it has no final score, and where it ended for want of evidence or of age, which says nothing about what is usual. */
export function likenessOf(facts: Facts, { gravity, route }: Pick<Assessment, 'gravity' | 'route'>, edition: MatrixEdition): Likeness | null {
  if (gravity.final === null || facts.evidence === 'insufficient' || route === 'no-criminal-outcome') return null
  const [gravest] = gravity.trace.flatMap((step) => ('offence' in step ? [step] : [])).sort((a, b) => b.score - a.score || (a.offence < b.offence ? -1 : 1))
  const row = gravest && findOffence(edition, gravest.offence)
  return row ? { offence: row.code, category: row.category, score: gravity.final, history: historyOf(facts), account: stanceOf(facts) } : null
}

/** How far apart two cases are, in points of `LIKENESS_WEIGHTS`; infinite where their offences are of different categories. */
export function distanceBetween(one: Likeness, other: Likeness): number {
  if (one.category !== other.category && one.offence !== other.offence) return Infinity
  const { offence, score, history, account } = LIKENESS_WEIGHTS
  return (
    (one.offence === other.offence ? 0 : offence.points) +
    Math.abs(one.score - other.score) * score.points +
    stepsBetween(one.history, other.history) * history.points +
    (one.account === other.account ? 0 : one.account === 'unknown' || other.account === 'unknown' ? account.points / 2 : account.points)
  )
}

/** Cases that agree in all these; `by` says whether in the offence itself or only in its category. */
export type LikenessCell = Pick<Likeness, 'score' | 'history' | 'account'> & { by: 'offence' | 'category' }

/** Where like cases can be at all: every combination that is near enough. Its number does not depend on how many cases there are. */
export function cellsNear(likeness: Likeness): LikenessCell[] {
  const cells: LikenessCell[] = []
  for (const score of SCORES) for (const history of HISTORIES) for (const account of STANCES) {
    const distance = distanceBetween(likeness, { ...likeness, score, history, account })
    if (distance <= FARTHEST) cells.push({ by: 'offence', score, history, account })
    if (distance + LIKENESS_WEIGHTS.offence.points <= FARTHEST) cells.push({ by: 'category', score, history, account })
  }
  return cells
}

/** The nearest cases, each once: the nearest first, of equally near ones the newest, and of those the one with the smaller id. */
export function nearestCases<T extends DecidedCase>(likeness: Likeness, candidates: readonly T[]): (T & { distance: number })[] {
  const each = new Map(candidates.map((candidate) => [candidate.caseId, candidate]))
  return [...each.values()]
    .map((candidate) => ({ ...candidate, distance: distanceBetween(likeness, candidate) }))
    .filter(({ distance }) => distance <= FARTHEST)
    .sort((a, b) => a.distance - b.distance || b.decidedAt.getTime() - a.decidedAt.getTime() || (a.caseId < b.caseId ? -1 : 1))
    .slice(0, NEAREST)
}

/** How the nearest cases ended: how many there are, and the outcomes with their number, the commonest first. */
export type LikeCasesSummary = { total: number; counts: { outcome: Outcome; count: number }[] }

/** Counts how cases ended. */
export function summariseLikeCases(cases: readonly Pick<DecidedCase, 'outcome'>[]): LikeCasesSummary {
  const counts = OUTCOMES.map((outcome) => ({ outcome, count: cases.filter((one) => one.outcome === outcome).length }))
  return { total: cases.length, counts: counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count) }
}

/** Whether there are too few like cases to say what is usual. */
export function areTooFew({ total }: LikeCasesSummary): boolean {
  return total < FEWEST_TO_COMPARE
}

/** How the nearest cases ended, as one sentence; where they are few it says so and claims nothing. */
export function likeCasesInWords(summary: LikeCasesSummary): string {
  const { total, counts } = summary
  if (total === 0) return 'No case that was decided so far is like this one.'
  if (areTooFew(summary)) return `Only ${total === 1 ? 'one case' : `${total} cases`} decided so far ${total === 1 ? 'is' : 'are'} like this one: too few to say what is usual.`
  return `Of the ${total} nearest cases, ${counts.map(({ outcome, count }, index) => `${count} ${index === 0 ? 'ended in' : 'in'} ${ENDED_IN[outcome]}`).join(', ')}.`
}

/** How the like cases ended that a panel of this service decided, as one sentence; null where none was. Few are told as few. */
export function panelRecordInWords({ total, counts }: LikeCasesSummary): string | null {
  if (total === 0) return null
  return `${total === 1 ? 'One' : total} of them ${total === 1 ? 'was' : 'were'} decided by a panel: ${counts.map(({ outcome, count }) => `${count} in ${ENDED_IN[outcome]}`).join(', ')}.`
}

/** How usual a proposal is among the nearest cases, as one sentence; null where they are too few to say. */
export function usualInWords(summary: LikeCasesSummary, proposal: Outcome): string | null {
  if (areTooFew(summary)) return null
  const count = summary.counts.find(({ outcome }) => outcome === proposal)?.count ?? 0
  if (count === 0) return `None of the ${summary.total} nearest cases ended in ${ENDED_IN[proposal]}: yours would be the first`
  return `${count === summary.total ? `All ${count}` : `${count} of the ${summary.total}`} nearest cases ended in ${ENDED_IN[proposal]}`
}

/** In what a like case differs from this one, in words; nothing where it agrees in all that is compared. */
export function differencesInWords(one: Likeness, other: Likeness): string[] {
  return [
    ...(one.offence === other.offence ? [] : ['another offence of the same category']),
    ...(one.score === other.score ? [] : [`a score of ${other.score}`]),
    ...(one.history === other.history ? [] : [HISTORY_WORDS[other.history]]),
    ...(one.account === other.account ? [] : [STANCE_WORDS[other.account]]),
  ]
}

const ENDED_IN: Readonly<Record<Outcome, string>> = {
  NFA: 'no further action',
  OC8: 'a community resolution (Outcome 8)',
  OC20: 'action by another agency (Outcome 20)',
  OC21: 'a finding that further investigation is not in the public interest (Outcome 21)',
  OC22: 'a diversionary activity (Outcome 22)',
  OC23: 'a deferred prosecution (Outcome 23)',
  YC: 'a youth caution',
  YCC: 'a youth conditional caution',
  CHARGE: 'a charge',
}
const HISTORY_WORDS: Readonly<Record<History, string>> = { none: 'no earlier disposal', one: 'one earlier disposal', several: 'several earlier disposals', unknown: 'history not checked' }
const STANCE_WORDS: Readonly<Record<Stance, string>> = { accepts: 'the child admitted it or accepted responsibility', denies: 'the child denied it', silent: 'the child said nothing', unknown: 'account not recorded' }

function historyOf({ history }: Facts): History {
  if (!history) return 'unknown'
  const counted = history.filter(({ outcome }) => COUNTED_FOR_ROUTE.includes(outcome)).length
  return counted === 0 ? 'none' : counted === 1 ? 'one' : 'several'
}

function stanceOf({ account }: Facts): Stance {
  switch (account) {
    case 'admits': case 'accepts-responsibility': return 'accepts'
    case 'denies': return 'denies'
    case 'no-comment': case 'silent': return 'silent'
    default: return 'unknown'
  }
}

function stepsBetween(one: History, other: History): number {
  if (one === other) return 0
  if (one === 'unknown' || other === 'unknown') return 1
  return Math.abs(HISTORIES.indexOf(one) - HISTORIES.indexOf(other))
}
