import type { IsoDay } from '../deadlines/iso-day'
import type { SettingAccount } from '../rules/settings'
import type { DecisionRule } from './decision-rule'

/** What the partnership has agreed about how its panels decide, and what follows. */
export interface DecisionSettings {
  /** How a panel that decides on outcomes comes to a decision. */
  decisionRule: DecisionRule
  /** Whether the service also holds preventive panels, which give no outcome. */
  holdsPreventivePanels: boolean
  /** Working days from a decision within which the child, the parents, whoever was harmed and the officer are told. */
  tellWorkingDays: number
}

/** What each setting means, and the ground for its default. */
export const DECISION_SETTING_ACCOUNTS: Readonly<Record<keyof DecisionSettings, SettingAccount>> = {
  decisionRule: { name: 'How a panel decides', source: 'Norfolk’s panel is unanimous (HMI Probation, January 2025, page on out-of-court disposals)' },
  holdsPreventivePanels: { name: 'Preventive panels', source: 'Practice elsewhere, such as Wigan’s weekly panel (the joint inspection, October 2025); none by default' },
  tellWorkingDays: { name: 'Working days to tell everybody of a panel’s decision', source: 'No public source: a suggested default that the partnership confirms' },
}

/** The settings that hold from a day until the next entry begins. */
export interface DatedDecisionSettings {
  from: IsoDay
  settings: DecisionSettings
}

/** The defaults, from the first day that Juncture can answer for. */
export const DEFAULT_DECISION_SETTINGS: DatedDecisionSettings = {
  from: '2020-01-01',
  settings: { decisionRule: 'unanimous', holdsPreventivePanels: false, tellWorkingDays: 5 },
}
