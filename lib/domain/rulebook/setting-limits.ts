import { POLICE_RANKS, RANK_NAMES, RANKS_OF_ROLE, type PoliceRank } from '../access/role'
import { ESCALATION_SETTING_ACCOUNTS, type EscalationSettings } from '../escalation/escalation-settings'
import { DECISION_RULES } from '../panel/decision-rule'
import { DECISION_SETTING_ACCOUNTS, type DecisionSettings } from '../panel/decision-settings'
import { PANEL_SETTING_ACCOUNTS, TRAINING_RULES, type PanelSettings } from '../panel/panel-settings'
import { HEADINGS } from '../panel/discussion'
import { ROOM_SETTING_ACCOUNTS, type RoomSettings } from '../panel/room-settings'
import { SETTING_ACCOUNTS, type QuorumAgency, type Settings } from '../rules/settings'
import { AGENCY_WORDS } from '../wording/fact-words'
import type { Protocol } from './protocol'

/** The name of one setting of the local protocol. */
export type SettingName = keyof Settings | keyof EscalationSettings | keyof PanelSettings | keyof DecisionSettings | keyof RoomSettings

/** The settings that are whole numbers. */
export type NumberSetting = Exclude<SettingName, 'quorumAgencies' | 'seniorOfficerRank' | 'trainingNotInDate' | 'decisionRule' | 'holdsPreventivePanels' | 'spokenToBeforeBallot'>

/** What a number counts, within which bounds it may lie and why, and what it does. */
export type NumberLimits = { unit: 'resolutions' | 'cases' | 'working days' | 'weeks'; least: number; most: number; means: string }

/** Each number of the protocol with its unit, its bounds and its meaning. */
export const NUMBER_LIMITS: Readonly<Record<NumberSetting, NumberLimits>> = {
  communityResolutionCap: { unit: 'resolutions', least: 0, most: 10, means: 'With so many community resolutions behind them, the next case of a child goes to the panel before another is given. With 0, every community resolution does.' },
  usualConditionsWeeks: { unit: 'weeks', least: 1, most: 20, means: 'Conditions that end later are warned about.' },
  longestConditionsWeeks: { unit: 'weeks', least: 1, most: 20, means: 'A youth conditional caution whose conditions end later is closed. The code of practice allows no more than 20 weeks.' },
  assessmentWorkingDays: { unit: 'working days', least: 1, most: 60, means: 'The clock of the assessment, where a panel decides.' },
  knifeReferralWorkingDays: { unit: 'working days', least: 1, most: 1, means: 'The clock of the referral where a knife was carried. The national guidance of 2026 says one working day, so no other number can be agreed.' },
  victimContactWorkingDays: { unit: 'working days', least: 1, most: 5, means: 'The clock of the first contact with a victim. The Victims’ Code gives 5 working days at most.' },
  enhancedVictimContactWorkingDays: { unit: 'working days', least: 1, most: 1, means: 'The same for a victim with enhanced rights. The Victims’ Code gives one working day.' },
  settlementWorkingDays: { unit: 'working days', least: 1, most: 30, means: 'The clock of the two who settle a case on which a panel was not unanimous.' },
  casesAMeeting: { unit: 'cases', least: 1, most: 40, means: 'A meeting that is arranged takes this number. A case beyond it asks for a reason.' },
  papersWorkingDays: { unit: 'working days', least: 1, most: 20, means: 'Papers that go out later are said to be late.' },
  tellWorkingDays: { unit: 'working days', least: 1, most: 20, means: 'After a panel decided, the child, the parents, whoever was harmed and the officer are to be told within so many.' },
}

/** The numbers in the order in which people read the protocol. */
export const NUMBER_SETTINGS = Object.keys(NUMBER_LIMITS) as readonly NumberSetting[]

/** Agencies that a panel can be bound to. */
export const QUORUM_AGENCIES: readonly QuorumAgency[] = ['police', 'yjs', 'social-care']

/** Ranks that a senior officer can have. */
export const SENIOR_RANKS: readonly PoliceRank[] = POLICE_RANKS.filter((rank) => RANKS_OF_ROLE.senior_officer?.includes(rank))

/** The number of a setting in a protocol. */
export function numberOf({ settings, escalation, panel, decision }: Protocol, name: NumberSetting): number {
  return { ...settings, ...escalation, ...panel, ...decision }[name]
}

/** What a setting is called. */
export function settingName(name: SettingName): string {
  return { ...SETTING_ACCOUNTS, ...ESCALATION_SETTING_ACCOUNTS, ...PANEL_SETTING_ACCOUNTS, ...DECISION_SETTING_ACCOUNTS, ...ROOM_SETTING_ACCOUNTS }[name].name
}

/** Whether a number is one that a setting may have. */
export function isWithinLimits(name: NumberSetting, value: number): boolean {
  const { least, most } = NUMBER_LIMITS[name]
  return Number.isInteger(value) && value >= least && value <= most
}

/** What is said where a number is not one that its setting may have. */
export function limitsInWords(name: NumberSetting): string {
  const { least, most } = NUMBER_LIMITS[name]
  return `${settingName(name)}: ${least === most ? `must be ${least}` : `must be a whole number from ${least} to ${most}`}`
}

/** What is said where conditions would usually last longer than they may. */
export const USUAL_BEYOND_LONGEST = 'Conditions cannot usually last longer than they may last at most'

/** What is said where a panel could decide without one of the two for whom it decides. */
export const WITHOUT_BOTH = 'A panel decides for both, so the police and the youth justice service must be among its agencies'

/** What keeps a protocol from being agreed, setting by setting: nothing where every setting is within its bounds and they go together. */
export function problemsOfProtocol(protocol: Protocol): { setting: SettingName; message: string }[] {
  const problems: { setting: SettingName; message: string }[] = []
  for (const name of NUMBER_SETTINGS) {
    if (!isWithinLimits(name, numberOf(protocol, name))) problems.push({ setting: name, message: limitsInWords(name) })
  }
  const { settings, escalation, panel, decision } = protocol
  if (settings.usualConditionsWeeks > settings.longestConditionsWeeks) problems.push({ setting: 'usualConditionsWeeks', message: USUAL_BEYOND_LONGEST })
  if (!settings.quorumAgencies.includes('police') || !settings.quorumAgencies.includes('yjs')) problems.push({ setting: 'quorumAgencies', message: WITHOUT_BOTH })
  if (settings.quorumAgencies.some((agency) => !QUORUM_AGENCIES.includes(agency))) problems.push({ setting: 'quorumAgencies', message: `Choose among ${QUORUM_AGENCIES.map((agency) => AGENCY_WORDS[agency]).join(', ')}` })
  if (!SENIOR_RANKS.includes(escalation.seniorOfficerRank)) problems.push({ setting: 'seniorOfficerRank', message: `The senior officer is of the rank of ${SENIOR_RANKS.map((rank) => RANK_NAMES[rank]).join(' or ')}` })
  if (!TRAINING_RULES.includes(panel.trainingNotInDate)) problems.push({ setting: 'trainingNotInDate', message: 'Choose what follows from a training that is not in date' })
  if (!DECISION_RULES.includes(decision.decisionRule)) problems.push({ setting: 'decisionRule', message: 'Choose how a panel decides' })
  if (protocol.room.spokenToBeforeBallot.some((heading) => !HEADINGS.includes(heading))) problems.push({ setting: 'spokenToBeforeBallot', message: 'Choose among the headings of the discussion' })
  return problems
}
