import type { IsoDay } from '../deadlines/iso-day'

/** An agency whose present, unconflicted voter a panel cannot do without. */
export type QuorumAgency = 'police' | 'yjs' | 'social-care'

/** The local protocol: what a force and its youth justice service have agreed, within the law. */
export interface Settings {
  /** Community resolutions that one child may have before a panel must decide. */
  communityResolutionCap: number
  /** Working days from the notification to the assessment, where a panel decides. */
  assessmentWorkingDays: number
  /** Working days from the notification to the referral to the youth justice service, in a knife case. */
  knifeReferralWorkingDays: number
  /** Working days from the notification to the first contact with the victim. */
  victimContactWorkingDays: number
  /** The same where the victim has enhanced rights. */
  enhancedVictimContactWorkingDays: number
  /** Agencies that must each have a voter for a panel to decide. */
  quorumAgencies: readonly QuorumAgency[]
  /** Weeks within which conditions should end. */
  usualConditionsWeeks: number
  /** Weeks within which the conditions of a youth conditional caution must end. */
  longestConditionsWeeks: number
}

/** One setting in words, and where its default comes from. */
export interface SettingAccount {
  name: string
  source: string
}

/** What each setting means to the people who may change it, and the ground for its default. */
export const SETTING_ACCOUNTS: Readonly<Record<keyof Settings, SettingAccount>> = {
  communityResolutionCap: { name: 'Community resolutions for one child before a panel decides', source: 'Practice of one force (Dorset), in the launch slides of the joint inspection, October 2025' },
  assessmentWorkingDays: { name: 'Working days to complete the assessment', source: 'Three weeks in Norfolk (HMI Probation, January 2025, page on out-of-court disposals)' },
  knifeReferralWorkingDays: { name: 'Working days to refer a knife case to the youth justice service', source: 'Home Office and Ministry of Justice guidance on child knife possession, 12 February 2026' },
  victimContactWorkingDays: { name: 'Working days to contact the victim', source: 'Code of Practice for Victims, right 6' },
  enhancedVictimContactWorkingDays: { name: 'Working days to contact a victim with enhanced rights', source: 'Code of Practice for Victims, right 6' },
  quorumAgencies: { name: 'Agencies that must have a voter on the panel', source: 'No public source was found: a suggested default that the partnership confirms' },
  usualConditionsWeeks: { name: 'Weeks within which conditions should end', source: 'Code of practice for youth conditional cautions, as local services describe it' },
  longestConditionsWeeks: { name: 'Weeks within which the conditions of a youth conditional caution must end', source: 'Code of practice for youth conditional cautions, as local services describe it' },
}

/** The settings that hold from a day until the next entry begins. */
export interface DatedSettings {
  from: IsoDay
  settings: Settings
}

/** The defaults, from the first day that Juncture can answer for. */
export const DEFAULT_SETTINGS: DatedSettings = {
  from: '2020-01-01',
  settings: {
    communityResolutionCap: 1,
    assessmentWorkingDays: 15,
    knifeReferralWorkingDays: 1,
    victimContactWorkingDays: 5,
    enhancedVictimContactWorkingDays: 1,
    quorumAgencies: ['police', 'yjs', 'social-care'],
    usualConditionsWeeks: 16,
    longestConditionsWeeks: 20,
  },
}

/** The settings in force on a day; throws a RangeError where none were, and never falls back to others. */
export function settingsInForce(day: IsoDay, history: readonly DatedSettings[] = [DEFAULT_SETTINGS]): Settings {
  const inForce = history.filter(entry => entry.from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!inForce) throw new RangeError(`No settings were in force on ${day}`)
  return inForce.settings
}
