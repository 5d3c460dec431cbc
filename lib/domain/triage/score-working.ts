import { requireFactor, requireOffence, type FactorEffect, type MatrixEdition } from '../gravity/edition'
import type { Gravity } from '../gravity/score'
import type { NamedOffence } from '../offences/offence-choice'
import { writtenDay } from '../wording/written-day'

/** A gravity score with its whole working in words: what a screen shows wherever it shows a score. */
export type ScoreWorking = Pick<Gravity, 'base' | 'suggested' | 'final' | 'shift'> & {
  /** `why` is the reason for the row, where an officer had to choose it. */
  offences: { title: string; score: number; basis: string; isBase: boolean; why: string | null }[]
  factors: { label: string; effect: FactorEffect }[]
  edition: { name: string; publisher: string; notice: string | null; largestFactorShift: number }
  /** That another edition has come into force since the case was scored; null where none has. */
  keeps: string | null
}

/** Puts a score's steps into the words of the edition that it was worked out with; `named` are the case's offences, for what they are charged as where an officer chose the row; `later` is the edition in force where the case was scored by an earlier one. */
export function scoreWorking(edition: MatrixEdition, gravity: Gravity, named: readonly NamedOffence[] = [], later: Pick<MatrixEdition, 'name' | 'version' | 'inForceFrom'> | null = null): ScoreWorking {
  const { base, suggested, final, shift, trace } = gravity
  return {
    base, suggested, final, shift,
    offences: trace.flatMap((step) => {
      if (!('offence' in step)) return []
      const row = requireOffence(edition, step.offence)
      const chosen = named.find(({ code, rowReason }) => code === row.code && rowReason !== null)
      return [{ title: chosen ? `${chosen.cjsTitle ?? 'An offence that the matrix does not cover'}, scored as ${row.offence}` : row.offence, score: step.score, basis: row.basis, isBase: step.score === base, why: chosen?.rowReason ?? null }]
    }),
    factors: trace.flatMap((step) => ('factor' in step ? [{ label: requireFactor(edition, step.factor).label, effect: step.effect }] : [])),
    edition: { name: edition.name, publisher: edition.publisher, notice: edition.notice ?? null, largestFactorShift: edition.largestFactorShift },
    keeps: later && `Scored by ${edition.name}, version ${edition.version}, and it keeps that edition. ${later.name}, version ${later.version}, is in force since ${writtenDay(later.inForceFrom)}: it counts only if the case is scored again.`,
  }
}

/** How the suggested score follows from the base, as one sentence. */
export function suggestionInWords({ base, suggested, factors, edition }: ScoreWorking): string {
  const aggravating = factors.filter(({ effect }) => effect === 'aggravating').length
  const mitigating = factors.length - aggravating
  const limit = `Factors may move the score by ${edition.largestFactorShift} at most, and it stays between 1 and 5.`
  if (factors.length === 0) return `No factor is recorded, so the suggested score is the base score, ${base}.`
  const counts = `${aggravating} aggravating and ${mitigating} mitigating`
  if (aggravating === mitigating) return `${counts}: they balance, so the suggested score is the base score, ${base}.`
  if (suggested === base) return `${counts}: the score would move beyond the scale, so it stays at ${base}. ${limit}`
  return `${counts}: the score moves ${suggested > base ? 'up' : 'down'} from ${base} to ${suggested}. ${limit}`
}

/** How the officer's score stands to the base and the suggestion, as one sentence; null before there is one. */
export function finalInWords({ base, suggested, final }: Pick<ScoreWorking, 'base' | 'suggested' | 'final'>): string | null {
  if (final === null) return null
  const away = Math.abs(final - base)
  const fromBase = away === 0 ? 'the base score' : `${away} ${final > base ? 'above' : 'below'} the base score`
  return final === suggested ? `The officer’s score is the suggested one (${fromBase}).` : `The officer’s score is not the suggested ${suggested}: it is ${fromBase}.`
}
