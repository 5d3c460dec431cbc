import type { PoliceRank } from '../access/role'
import type { IsoDay } from '../deadlines/iso-day'
import type { SettingAccount } from '../rules/settings'

/** What the partnership has agreed about escalations. */
export interface EscalationSettings {
  /** Working days from the split to the settlement. */
  settlementWorkingDays: number
  /** The least rank of the senior officer. */
  seniorOfficerRank: PoliceRank
}

/** What each setting means, and the ground for its default. */
export const ESCALATION_SETTING_ACCOUNTS: Readonly<Record<keyof EscalationSettings, SettingAccount>> = {
  settlementWorkingDays: { name: 'Working days to settle a case on which a panel was not unanimous', source: 'No public source: a suggested default that the partnership confirms' },
  seniorOfficerRank: { name: 'Least rank of the senior officer who settles', source: 'The Police and Crime Commissioner’s response to the joint inspection, 2025: the Chief Inspector or Superintendent responsible for seconded officers' },
}

/** The settings that hold from a day until the next entry begins. */
export interface DatedEscalationSettings {
  from: IsoDay
  settings: EscalationSettings
}

/** The defaults, from the first day that Juncture can answer for. */
export const DEFAULT_ESCALATION_SETTINGS: DatedEscalationSettings = {
  from: '2020-01-01',
  settings: { settlementWorkingDays: 5, seniorOfficerRank: 'chief_inspector' },
}
