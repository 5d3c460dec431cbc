import { RANK_NAMES } from '../access/role'
import { ESCALATION_SETTING_ACCOUNTS } from '../escalation/escalation-settings'
import { DECISION_RULE_NAMES } from '../panel/decision-rule'
import { DECISION_SETTING_ACCOUNTS } from '../panel/decision-settings'
import { PANEL_SETTING_ACCOUNTS, TRAINING_RULE_WORDS } from '../panel/panel-settings'
import { HEADING_ACCOUNTS } from '../panel/discussion'
import { ROOM_SETTING_ACCOUNTS } from '../panel/room-settings'
import { SETTING_ACCOUNTS } from '../rules/settings'
import { CLOCK_NAMES } from '../triage/clock-in-words'
import { AGENCY_WORDS } from '../wording/fact-words'
import type { Protocol } from './protocol'
import { NUMBER_LIMITS, NUMBER_SETTINGS, numberOf, settingName, type NumberSetting, type SettingName } from './setting-limits'

/** One setting of the local protocol: what it is, how it stands, and on what ground the national default rests. */
export type SettingInWords = { id: SettingName; name: string; value: string; source: string }

/** Something that has to be done in time: what, when it runs, and how long it lasts. */
export type ClockInWords = { id: string; name: string; runs: string; lasts: string; source: string }

/** A setting that two versions do not have in common. */
export type SettingDifference = { id: SettingName; name: string; before: string; after: string }

const ACCOUNTS = { ...SETTING_ACCOUNTS, ...ESCALATION_SETTING_ACCOUNTS, ...PANEL_SETTING_ACCOUNTS, ...DECISION_SETTING_ACCOUNTS, ...ROOM_SETTING_ACCOUNTS }

/** A number with its unit, in the singular where it is one. */
function numberInWords(name: NumberSetting, value: number): string {
  const { unit } = NUMBER_LIMITS[name]
  return unit === 'resolutions' ? String(value) : `${value} ${value === 1 ? unit.slice(0, -1) : unit}`
}

/** A protocol, setting by setting. */
export function settingsInWords(protocol: Protocol): SettingInWords[] {
  const line = (id: SettingName, value: string): SettingInWords => ({ id, name: settingName(id), value, source: ACCOUNTS[id].source })
  const [cap, ...others] = NUMBER_SETTINGS.map((id) => line(id, numberInWords(id, numberOf(protocol, id))))
  return [
    ...(cap ? [cap] : []),
    line('quorumAgencies', protocol.settings.quorumAgencies.map((agency) => AGENCY_WORDS[agency]).join(', ')),
    ...others,
    line('seniorOfficerRank', RANK_NAMES[protocol.escalation.seniorOfficerRank]),
    line('trainingNotInDate', TRAINING_RULE_WORDS[protocol.panel.trainingNotInDate]),
    line('decisionRule', DECISION_RULE_NAMES[protocol.decision.decisionRule]),
    line('holdsPreventivePanels', protocol.decision.holdsPreventivePanels ? 'Held: they recommend help, and give no outcome' : 'Not held'),
    line('spokenToBeforeBallot', protocol.room.spokenToBeforeBallot.map((heading) => HEADING_ACCOUNTS[heading].title).join(', ') || 'Nothing has to be'),
  ]
}

/** What differs between two versions, in words; the order in which agencies are listed is no difference. */
export function protocolDifferences(before: Protocol, after: Protocol): SettingDifference[] {
  const sorted = (protocol: Protocol): SettingInWords[] => settingsInWords({ ...protocol, settings: { ...protocol.settings, quorumAgencies: [...protocol.settings.quorumAgencies].sort() } })
  const earlier = new Map(sorted(before).map((setting) => [setting.id, setting.value]))
  return sorted(after).flatMap(({ id, name, value }) => (earlier.get(id) === value ? [] : [{ id, name, before: earlier.get(id) ?? '', after: value }]))
}

/** The clocks of a protocol, in working days of England and Wales, each counted from the day after the one that starts it. */
export function clocksInWords(protocol: Protocol): ClockInWords[] {
  const fromNotification = 'from the day of the police notification'
  const clock = (id: string, name: string, runs: string, setting: NumberSetting): ClockInWords => ({ id, name, runs, lasts: numberInWords(setting, numberOf(protocol, setting)), source: ACCOUNTS[setting].source })
  return [
    clock('yjs-referral', CLOCK_NAMES['yjs-referral'], `Where a knife was carried, ${fromNotification}`, 'knifeReferralWorkingDays'),
    clock('assessment-due', CLOCK_NAMES['assessment-due'], `Where a panel decides, ${fromNotification}`, 'assessmentWorkingDays'),
    clock('victim-contact', CLOCK_NAMES['victim-contact'], `Where there is a victim, ${fromNotification}`, 'victimContactWorkingDays'),
    clock('victim-contact-enhanced', CLOCK_NAMES['victim-contact'], `Where a victim has enhanced rights, ${fromNotification}`, 'enhancedVictimContactWorkingDays'),
    clock('settlement', 'Settlement of a split panel', 'From the day on which the panel was not unanimous', 'settlementWorkingDays'),
    clock('tell', 'Telling everybody of a panel’s decision', 'From the day of the decision', 'tellWorkingDays'),
  ]
}
