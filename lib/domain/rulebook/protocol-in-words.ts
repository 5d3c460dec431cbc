import { RANK_NAMES } from '../access/role'
import { DEFAULT_ESCALATION_SETTINGS, ESCALATION_SETTING_ACCOUNTS, escalationSettingsInForce } from '../escalation/escalation-settings'
import type { IsoDay } from '../deadlines/iso-day'
import { DEFAULT_SETTINGS, SETTING_ACCOUNTS, settingsInForce, type Settings } from '../rules/settings'
import { CLOCK_NAMES } from '../triage/clock-in-words'
import { AGENCY_WORDS } from '../wording/fact-words'

/** One setting of the local protocol: what it is, how it stands, since when, and on what ground. */
export type SettingInWords = { id: string; name: string; value: string; from: IsoDay; source: string }

/** Something that has to be done in time: what, when it runs, and how long it lasts. */
export type ClockInWords = { id: string; name: string; runs: string; lasts: string; source: string }

const workingDays = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`

const VALUES: { readonly [K in keyof Settings]: (value: Settings[K]) => string } = {
  communityResolutionCap: (value) => String(value),
  assessmentWorkingDays: workingDays,
  knifeReferralWorkingDays: workingDays,
  victimContactWorkingDays: workingDays,
  enhancedVictimContactWorkingDays: workingDays,
  quorumAgencies: (value) => value.map((agency) => AGENCY_WORDS[agency]).join(', '),
  usualConditionsWeeks: (value) => `${value} weeks`,
  longestConditionsWeeks: (value) => `${value} weeks`,
}

function settingInWords<K extends keyof Settings>(name: K, settings: Settings): SettingInWords {
  return { id: name, name: SETTING_ACCOUNTS[name].name, value: VALUES[name](settings[name]), from: DEFAULT_SETTINGS.from, source: SETTING_ACCOUNTS[name].source }
}

/** The local protocol as it stands on a day; throws a RangeError where none was in force. */
export function settingsInWords(day: IsoDay): SettingInWords[] {
  const settings = settingsInForce(day)
  const { settlementWorkingDays, seniorOfficerRank } = escalationSettingsInForce(day)
  const { from } = DEFAULT_ESCALATION_SETTINGS
  const accounts = ESCALATION_SETTING_ACCOUNTS
  return [
    settingInWords('communityResolutionCap', settings),
    settingInWords('quorumAgencies', settings),
    settingInWords('usualConditionsWeeks', settings),
    settingInWords('longestConditionsWeeks', settings),
    settingInWords('assessmentWorkingDays', settings),
    settingInWords('knifeReferralWorkingDays', settings),
    settingInWords('victimContactWorkingDays', settings),
    settingInWords('enhancedVictimContactWorkingDays', settings),
    { id: 'settlementWorkingDays', name: accounts.settlementWorkingDays.name, value: workingDays(settlementWorkingDays), from, source: accounts.settlementWorkingDays.source },
    { id: 'seniorOfficerRank', name: accounts.seniorOfficerRank.name, value: RANK_NAMES[seniorOfficerRank], from, source: accounts.seniorOfficerRank.source },
  ]
}

/** The clocks that run on a day, in working days of England and Wales, each counted from the day after the one that starts it. */
export function clocksInWords(day: IsoDay): ClockInWords[] {
  const settings = settingsInForce(day)
  const fromNotification = 'from the day of the police notification'
  return [
    { id: 'yjs-referral', name: CLOCK_NAMES['yjs-referral'], runs: `Where a knife was carried, ${fromNotification}`, lasts: workingDays(settings.knifeReferralWorkingDays), source: SETTING_ACCOUNTS.knifeReferralWorkingDays.source },
    { id: 'assessment-due', name: CLOCK_NAMES['assessment-due'], runs: `Where a panel decides, ${fromNotification}`, lasts: workingDays(settings.assessmentWorkingDays), source: SETTING_ACCOUNTS.assessmentWorkingDays.source },
    { id: 'victim-contact', name: CLOCK_NAMES['victim-contact'], runs: `Where there is a victim, ${fromNotification}`, lasts: workingDays(settings.victimContactWorkingDays), source: SETTING_ACCOUNTS.victimContactWorkingDays.source },
    { id: 'victim-contact-enhanced', name: CLOCK_NAMES['victim-contact'], runs: `Where a victim has enhanced rights, ${fromNotification}`, lasts: workingDays(settings.enhancedVictimContactWorkingDays), source: SETTING_ACCOUNTS.enhancedVictimContactWorkingDays.source },
    { id: 'settlement', name: 'Settlement of a split panel', runs: 'From the day on which the panel was not unanimous', lasts: workingDays(escalationSettingsInForce(day).settlementWorkingDays), source: ESCALATION_SETTING_ACCOUNTS.settlementWorkingDays.source },
  ]
}
