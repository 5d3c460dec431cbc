import type { IsoDay } from '../deadlines/iso-day'

/** How long and how far access reaches, and from what on looking is pointed out. */
export type AccessSettings = {
  /** Hours for which a restricted record stays open in an emergency. */
  emergencyHours: number
  /** How often one person may try to open a record in an emergency within an hour. */
  emergencyTriesPerHour: number
  /** Working days within which an emergency is reviewed. */
  emergencyReviewWorkingDays: number
  /** Different children in one hour from which looking may be pointed out. */
  manyChildren: number
  /** How many times their own usual hour it must be, too. */
  manyTimesUsual: number
  /** Days that make up what is usual for somebody. */
  usualDays: number
  /** Records without a task in them, in a day, from which looking is pointed out. */
  noTask: number
  /** The hours of the night in London: from this hour on, and before that one. */
  night: { from: number; until: number }
  /** Looks at night from which they are pointed out. */
  nightLooks: number
  /** Days between one round of access review and the next. */
  reviewEveryDays: number
  /** Days that a round may take. */
  reviewWithinDays: number
}

/** Settings from the day on which they begin to hold, with what they rest on. */
export type DatedAccessSettings = { from: IsoDay; settings: AccessSettings; source: string }

/** Every version, oldest first. No public source gives these figures: each is ours, for a service to confirm. */
export const ACCESS_SETTINGS: readonly DatedAccessSettings[] = [
  {
    from: '2020-01-01',
    source: 'Ours. DPA 2018 s62 asks that looks are logged and lets the log be used for self-monitoring; NCSC and ISO 27001 (A.5.18) ask that rights are reviewed at regular intervals; none gives a figure.',
    settings: {
      emergencyHours: 4, emergencyTriesPerHour: 5, emergencyReviewWorkingDays: 2,
      manyChildren: 20, manyTimesUsual: 3, usualDays: 28, noTask: 5, night: { from: 22, until: 6 }, nightLooks: 3,
      reviewEveryDays: 91, reviewWithinDays: 14,
    },
  },
]

/** The settings in force on a day; an error where none is, never the newest. */
export function accessSettingsOn(day: IsoDay): AccessSettings {
  const found = ACCESS_SETTINGS.filter(({ from }) => from <= day).at(-1)
  if (!found) throw new Error(`No settings of access were in force on ${day}`)
  return found.settings
}
