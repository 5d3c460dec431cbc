import type { IsoDay } from '../deadlines/iso-day'
import type { SettingAccount } from '../rules/settings'

/** What happens at a panel to a member with a vote whose training is not in date: they are shown, or they sit without a vote. */
export const TRAINING_RULES = ['shown', 'no-vote'] as const
/** One of `TRAINING_RULES`. */
export type TrainingRule = (typeof TRAINING_RULES)[number]

/** The words for what follows from a training that is not in date. */
export const TRAINING_RULE_WORDS: Readonly<Record<TrainingRule, string>> = {
  shown: 'It is shown, and the member votes',
  'no-vote': 'The member sits without a vote',
}

/** What the partnership has agreed about panels before they meet. */
export interface PanelSettings {
  /** The most cases of one meeting. */
  casesAMeeting: number
  /** Working days before the meeting by which its papers are out. */
  papersWorkingDays: number
  trainingNotInDate: TrainingRule
}

/** What each setting means, and the ground for its default. */
export const PANEL_SETTING_ACCOUNTS: Readonly<Record<keyof PanelSettings, SettingAccount>> = {
  casesAMeeting: { name: 'Cases that one panel meeting hears', source: 'Norfolk caps the cases of a meeting (HMI Probation, January 2025, page on out-of-court disposals); the number is a suggested default that the partnership confirms' },
  papersWorkingDays: { name: 'Working days before a panel meeting by which its papers are out', source: 'No public source: a suggested default that the partnership confirms' },
  trainingNotInDate: { name: 'A panel member whose training is not in date', source: 'No public source: a suggested default that the partnership confirms' },
}

/** The settings that hold from a day until the next entry begins. */
export interface DatedPanelSettings {
  from: IsoDay
  settings: PanelSettings
}

/** The defaults, from the first day that Juncture can answer for. */
export const DEFAULT_PANEL_SETTINGS: DatedPanelSettings = {
  from: '2020-01-01',
  settings: { casesAMeeting: 8, papersWorkingDays: 3, trainingNotInDate: 'shown' },
}
