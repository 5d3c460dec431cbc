import { requireFactor, requireOffence, type FactorEffect, type MatrixEdition } from './edition'

/** One step of the way to the suggested score. */
export type TraceStep = { offence: string; score: number } | { factor: string; effect: FactorEffect }

/** The scores of a case, 1–5; `final` and `shift` are null until an officer has scored it. */
export interface Gravity {
  /** The highest score among the offences. */
  base: number
  /** The base, moved by the factors. */
  suggested: number
  /** The officer's. */
  final: number | null
  /** `final` less `base`. */
  shift: number | null
  trace: TraceStep[]
}

/**
 * Scores a case by an edition of the matrix: the highest base, moved one way where the factors of that way outnumber
 * the others, by no more than the edition allows and within 1–5. A factor counts once. Throws a RangeError for a code
 * that the edition does not hold, or where there is no offence.
 */
export function scoreOf(
  edition: MatrixEdition,
  offences: readonly string[],
  factors: readonly string[],
  final: number | null,
): Gravity {
  if (offences.length === 0) throw new RangeError('A case without an offence has no gravity score')
  const offenceSteps = offences.map(code => ({ offence: code, score: requireOffence(edition, code).score }))
  const factorSteps = [...new Set(factors)].map(code => ({ factor: code, effect: requireFactor(edition, code).effect }))
  const base = Math.max(...offenceSteps.map(step => step.score))
  const balance = factorSteps.reduce((sum, step) => sum + (step.effect === 'aggravating' ? 1 : -1), 0)
  const moved = base + clamp(balance, -edition.largestFactorShift, edition.largestFactorShift)
  return {
    base,
    suggested: clamp(moved, 1, 5),
    final,
    shift: final === null ? null : final - base,
    trace: [...offenceSteps, ...factorSteps],
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
