import type { IsoDay } from '../deadlines/iso-day'
import type { SettingAccount } from '../rules/settings'

/** What the partnership has agreed about requests for an authority, reviews of triage decisions and second scores. */
export interface ReviewSettings {
  /** Working days in which a request for an authority can be answered; after them it lapses. */
  requestWorkingDays: number
  /** Working days from a triage decision that keeps a case from the panel to its review. */
  reviewWorkingDays: number
  /** Whether an outcome waits to be given until its decision was reviewed. */
  outcomeWaitsForReview: boolean
  /** Of a hundred scored cases, how many are put forward for a second score. */
  secondScoresInHundred: number
}

/** What each setting means, and the ground for its default. */
export const REVIEW_SETTING_ACCOUNTS: Readonly<Record<keyof ReviewSettings, SettingAccount>> = {
  requestWorkingDays: { name: 'Working days in which a request for an authority can be answered', source: 'No public source: a suggested default that the partnership confirms' },
  reviewWorkingDays: { name: 'Working days to review a triage decision that keeps a case from the panel', source: 'Operational managers scrutinise the rationale (Norfolk, HMI Probation, January 2025); the number of days is a suggested default that the partnership confirms' },
  outcomeWaitsForReview: { name: 'Whether an outcome waits to be given until its decision was reviewed', source: 'No public source: a suggested default that the partnership confirms' },
  secondScoresInHundred: { name: 'Of a hundred scored cases, how many are put forward for a second, blind score', source: 'The joint inspection of October 2025 asks for consistent scores; the share is a suggested default that the partnership confirms' },
}

/** The settings that hold from a day until the next entry begins. */
export interface DatedReviewSettings {
  from: IsoDay
  settings: ReviewSettings
}

/** The defaults, from the first day that Juncture can answer for. */
export const DEFAULT_REVIEW_SETTINGS: DatedReviewSettings = {
  from: '2020-01-01',
  settings: { requestWorkingDays: 10, reviewWorkingDays: 5, outcomeWaitsForReview: false, secondScoresInHundred: 10 },
}

/** The settings in force on a day; throws a RangeError where none were, and never falls back to others. */
export function reviewSettingsInForce(day: IsoDay, history: readonly DatedReviewSettings[] = [DEFAULT_REVIEW_SETTINGS]): ReviewSettings {
  const inForce = history.filter((entry) => entry.from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!inForce) throw new RangeError(`No review settings were in force on ${day}`)
  return inForce.settings
}
