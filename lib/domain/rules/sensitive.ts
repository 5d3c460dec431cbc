import type { Seen } from './seen'
import { and, ask, not, or, some, when, type Verdict } from './verdict'

/** The facts that decide whether a matter is sensitive. */
export const SENSITIVE_READS = ['offences.markers', 'offences.imagery', 'factors'] as const

/**
 * Passes where the matter is sensitive: an offence marked sexual (unless it is self-made imagery without aggravation),
 * weapon, knife possession or hate, or a factor of hate or domestic context.
 */
export function isSensitive(facts: Pick<Seen, (typeof SENSITIVE_READS)[number]>): Verdict {
  const sexual = facts['offences.markers'].filter(({ markers }) => markers.includes('sexual')).map(({ offence }) => offence)
  return or(
    some(facts['offences.markers'], ({ markers }) =>
      when(markers.includes('weapon') || markers.includes('knife-possession') || markers.includes('hate')),
    ),
    some(facts['offences.markers'], ({ markers }) => when(markers.includes('sexual') && !markers.includes('imagery'))),
    some(facts['offences.imagery'], ({ offence, imagery }) =>
      and(when(sexual.includes(offence)), ask(imagery, known => known !== 'non-aggravated')),
    ),
    ask(facts.factors, known => known.includes('hate-hostility') || known.includes('domestic-context')),
  )
}

/** Passes where the final score is 1 or 2 and the matter is not sensitive. */
export function isLessSerious(facts: Pick<Seen, (typeof SENSITIVE_READS)[number] | 'score.final'>): Verdict {
  return and(
    ask(facts['score.final'], final => final <= 2),
    not(isSensitive(facts)),
  )
}
