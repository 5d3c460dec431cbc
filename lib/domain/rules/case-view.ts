import { ageOn } from '../deadlines/iso-day'
import { findFactor, requireOffence, type MatrixEdition, type MatrixOffence } from '../gravity/edition'
import { scoreOf, type Gravity } from '../gravity/score'
import type { Facts, OffenceFact } from './facts'

/** The age of criminal responsibility in England and Wales, in years. */
export const AGE_OF_RESPONSIBILITY = 10

/** An offence of the case with its row of the matrix. */
export interface CaseOffence {
  fact: OffenceFact
  row: MatrixOffence
}

/** A case as the rules look at it: only the offences that count, each with its row, and the scores. */
export interface CaseView {
  facts: Facts
  /** The child's age in years at each offence, also at those that do not count. */
  agesAtOffences: readonly number[]
  /** The child was under 10 at every offence. */
  underTenThroughout: boolean
  /** Offences at 10 or over; where there is none, all. */
  offences: readonly CaseOffence[]
  /** Each factor once, without those of offences that do not count; null where factors are not recorded. */
  factors: readonly string[] | null
  gravity: Gravity
}

/** Looks at a case with an edition of the matrix; throws a RangeError for a code that the edition does not hold. */
export function viewCase(facts: Facts, edition: MatrixEdition): CaseView {
  const agesAtOffences = facts.offences.map(offence => ageOn(facts.child.dateOfBirth, offence.committedOn))
  const underTenThroughout = agesAtOffences.every(age => age < AGE_OF_RESPONSIBILITY)
  const offences = facts.offences
    .filter((_, index) => underTenThroughout || (agesAtOffences[index] ?? 0) >= AGE_OF_RESPONSIBILITY)
    .map(fact => ({ fact, row: requireOffence(edition, fact.offence) }))
  const codes = offences.map(offence => offence.row.code)
  const counts = (factor: string) => {
    const scope = findFactor(edition, factor)?.scope ?? 'general'
    return scope === 'general' || codes.includes(scope)
  }
  const factors = facts.factors ? [...new Set(facts.factors)].filter(counts) : null
  return {
    facts,
    agesAtOffences,
    underTenThroughout,
    offences,
    factors,
    gravity: scoreOf(edition, codes, factors ?? [], facts.score?.final ?? null),
  }
}
