import { FIRST_HOLIDAY_YEAR, LAST_HOLIDAY_YEAR } from '../deadlines/bank-holidays'
import type { IsoDay } from '../deadlines/iso-day'
import { dueInWords, type ClockStanding } from '../triage/clock-in-words'

/** How the police let a child go while they decide. */
export const RELEASES = ['not-arrested', 'no-further-duty', 'under-investigation', 'bail', 'bail-with-conditions'] as const
/** One of `RELEASES`. */
export type Release = (typeof RELEASES)[number]

/** A release as people read it. */
export const RELEASE_WORDS: Record<Release, string> = {
  'not-arrested': 'The child was not arrested', 'no-further-duty': 'Released with nothing to come back for', 'under-investigation': 'Released under investigation',
  bail: 'On bail without conditions', 'bail-with-conditions': 'On bail with conditions',
}

/** A release with its days, as a notification records them. */
export type ReleaseFacts = { release: string | null; releasedOn: IsoDay | null; bailUntil: IsoDay | null; bailConditionsUntil: IsoDay | null; releaseReviewOn: IsoDay | null }

const isOnBail = (release: string | null): boolean => release === 'bail' || release === 'bail-with-conditions'

/** What falls due for a child who waits at large for a decision: the end of bail, of its conditions, and the next review; soonest first. */
export function releaseClocks(told: ReleaseFacts, today: IsoDay): ClockStanding[] {
  const days = [
    { name: 'Bail ends', due: isOnBail(told.release) ? told.bailUntil : null },
    { name: 'Bail conditions end', due: told.release === 'bail-with-conditions' ? told.bailConditionsUntil : null },
    { name: isOnBail(told.release) ? 'Bail review' : 'Review of the investigation', due: isOnBail(told.release) || told.release === 'under-investigation' ? told.releaseReviewOn : null },
  ]
  return days.flatMap(({ name, due }) => (due ? [{ name, due, ...dueInWords(due, today) }] : [])).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** Why a release cannot be as it is written; null where it can. */
export function whyNotRelease(told: ReleaseFacts): string | null {
  const { releasedOn } = told
  const days = [told.releasedOn, told.bailUntil, told.bailConditionsUntil, told.releaseReviewOn]
  if (days.some((day) => day && (Number(day.slice(0, 4)) < FIRST_HOLIDAY_YEAR || Number(day.slice(0, 4)) > LAST_HOLIDAY_YEAR))) return `The days of release and bail must lie in the years ${FIRST_HOLIDAY_YEAR} to ${LAST_HOLIDAY_YEAR}`
  if ([told.bailUntil, told.bailConditionsUntil, told.releaseReviewOn].some((day) => day && releasedOn && day < releasedOn)) return 'Bail and its review cannot be before the day of release'
  if (told.bailConditionsUntil && told.bailUntil && told.bailConditionsUntil > told.bailUntil) return 'The conditions cannot run longer than the bail'
  return null
}
