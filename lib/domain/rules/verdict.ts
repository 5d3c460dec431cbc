import type { Maybe } from './facts'

/** What a rule finds: `unknown` where a fact that decides it is not recorded. */
export const VERDICTS = ['pass', 'fail', 'unknown'] as const
/** One of `VERDICTS`. */
export type Verdict = (typeof VERDICTS)[number]

/** Fails where any part fails; otherwise unknown where any part is; passes where there are no parts. */
export function and(...parts: readonly Verdict[]): Verdict {
  if (parts.includes('fail')) return 'fail'
  return parts.includes('unknown') ? 'unknown' : 'pass'
}

/** Passes where any part passes; otherwise unknown where any part is; fails where there are no parts. */
export function or(...parts: readonly Verdict[]): Verdict {
  if (parts.includes('pass')) return 'pass'
  return parts.includes('unknown') ? 'unknown' : 'fail'
}

/** The opposite; the opposite of unknown is unknown. */
export function not(part: Verdict): Verdict {
  if (part === 'unknown') return 'unknown'
  return part === 'pass' ? 'fail' : 'pass'
}

/** Pass for true, fail for false. */
export function when(holds: boolean): Verdict {
  return holds ? 'pass' : 'fail'
}

/** Tells whether a fact is not recorded: absent, null, blank text or the word "unknown". */
export function isBlank(fact: unknown): boolean {
  return fact === undefined || fact === null || fact === 'unknown' || (typeof fact === 'string' && fact.trim() === '')
}

/** Asks something of a fact, and answers unknown where the fact is blank. */
export function ask<T>(fact: Maybe<T>, holds: (known: T) => boolean): Verdict {
  return fact === undefined || fact === null || isBlank(fact) ? 'unknown' : when(holds(fact))
}

/** Pass where a yes-or-no fact is yes, fail where it is no. */
export function yes(fact: Maybe<boolean>): Verdict {
  return ask(fact, known => known)
}

/**
 * Pass where something is there, else unknown, and never fail: a record may still be made.
 * An empty list is there; a yes-or-no fact that says "no, not recorded" is not.
 */
export function recorded(fact: unknown): Verdict {
  return isBlank(fact) || fact === false ? 'unknown' : 'pass'
}

/** Passes where every item passes, as `and` does. */
export function every<T>(items: readonly T[], judge: (item: T) => Verdict): Verdict {
  return and(...items.map(judge))
}

/** Passes where some item passes, as `or` does. */
export function some<T>(items: readonly T[], judge: (item: T) => Verdict): Verdict {
  return or(...items.map(judge))
}
