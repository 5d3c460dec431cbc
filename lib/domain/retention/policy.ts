import type { IsoDay } from '../deadlines/iso-day'
import type { Outcome } from '../outcome/outcome'
import type { Source } from '../rules/rule'

/** The periods of the policy that a service may set for itself: years, but for the last, which is an age. */
export const RETENTION_SETTINGS = ['nfa', 'informal', 'deferred', 'caution', 'police', 'grave', 'age'] as const
/** One of `RETENTION_SETTINGS`. */
export type RetentionSetting = (typeof RETENTION_SETTINGS)[number]

/** A policy from the day on which it begins to hold. */
export interface RetentionPolicy {
  from: IsoDay
  years: Readonly<Record<RetentionSetting, number>>
  /** Where a service wrote its own down; absent in the starter policy. */
  source?: string
}

const LOCAL_FILE: Source = { title: 'Darlington Youth Offending Service, privacy notice', ref: 'How long we keep it', url: 'https://www.darlington.gov.uk/your-council/data-protection-and-freedom-of-information/privacy-notice/youth-offending-service/', confidence: 'medium', standing: 'local-practice' }
const POLICE_REVIEW: Source = { title: 'College of Policing APP, Management of police information: retention, review and disposal', ref: 'Review schedule', url: 'https://www.college.police.uk/app/information-management/management-police-information/retention-review-and-disposal', confidence: 'medium', standing: 'guidance' }
const POLICE_MINIMUM: Source = { title: 'Hansard, House of Commons, 19 June 2006, Police Information', ref: 'Minimum of six years', url: 'https://hansard.parliament.uk/Commons/2006-06-19/debates/0606206000035/PoliceInformation', confidence: 'high', standing: 'guidance' }
const UNDER_TEN: Source = { ...POLICE_REVIEW, ref: 'Records of children below the age of criminal responsibility', confidence: 'high' }
const PART_3: Source = { title: 'Data Protection Act 2018', ref: 'Section 39: kept no longer than is necessary, with limits for periodic review', confidence: 'medium', standing: 'law' }
const LOGGING: Source = { title: 'Data Protection Act 2018', ref: 'Section 62: no period is set for logs', confidence: 'medium', standing: 'law' }

/** What a setting is: its words, its bounds, and what its starter value rests on. */
export const SETTING_MEANS: Readonly<Record<RetentionSetting, { name: string; unit: 'years' | 'years of age'; least: number; most: number; source: Source }>> = {
  nfa: { name: 'The service’s file where nothing further was done', unit: 'years', least: 1, most: 25, source: LOCAL_FILE },
  informal: { name: 'The service’s file of a community resolution and of outcomes 20, 21 and 22', unit: 'years', least: 1, most: 25, source: LOCAL_FILE },
  deferred: { name: 'The service’s file of a deferred prosecution', unit: 'years', least: 1, most: 25, source: LOCAL_FILE },
  caution: { name: 'The service’s file of a youth caution or youth conditional caution', unit: 'years', least: 1, most: 25, source: LOCAL_FILE },
  police: { name: 'What the police recorded about a child as a suspect', unit: 'years', least: 6, most: 100, source: POLICE_MINIMUM },
  grave: { name: 'The same, where the matter was grave: scored 4 or 5, or never scored', unit: 'years', least: 10, most: 100, source: POLICE_REVIEW },
  age: { name: 'Never before the child reaches', unit: 'years of age', least: 18, most: 25, source: LOCAL_FILE },
}

/** The policy that holds where a service has agreed none of its own. No national period exists for these records: it is a start, for the service to confirm. */
export const STARTER_POLICY: RetentionPolicy = { from: '2020-01-01', years: { nfa: 3, informal: 3, deferred: 3, caution: 3, police: 6, grave: 10, age: 18 } }

/** The setting under which the service's file of an outcome falls; null for a charge, whose end is a court's. */
export const FILE_OF: Readonly<Record<Outcome, 'nfa' | 'informal' | 'deferred' | 'caution' | null>> = {
  NFA: 'nfa', OC8: 'informal', OC20: 'informal', OC21: 'informal', OC22: 'informal', OC23: 'deferred', YC: 'caution', YCC: 'caution', CHARGE: null,
}

/** Every rule of the policy that can decide a date or keep it unknown, with what it rests on. */
export const RETENTION_RULES = {
  'work-goes-on': { says: 'A record is kept while a case goes on', source: PART_3 },
  'court-unknown': { says: 'What a court decided is not known here, so nobody can say how long the record is needed', source: PART_3 },
  'outcome-unknown': { says: 'A closed case without an outcome has no period, so nobody can say', source: PART_3 },
  'service-file': { says: 'The service keeps its file for some years after the last action', source: LOCAL_FILE },
  'police-record': { says: 'What the police recorded about a suspect is kept for six years at least', source: POLICE_MINIMUM },
  'grave-record': { says: 'Where the matter was grave, what the police recorded is kept longer', source: POLICE_REVIEW },
  'until-grown-up': { says: 'A record of a child is kept until they are grown up', source: LOCAL_FILE },
  'under-ten': { says: 'A record of what a child did before they were ten needs a special reason, and is looked at as soon as the work ends', source: UNDER_TEN },
  'kept-longer': { says: 'Somebody decided to keep the record longer, and why', source: PART_3 },
} as const satisfies Record<string, { says: string; source: Source }>
/** The name of a rule of the policy. */
export type RetentionRule = keyof typeof RETENTION_RULES

/** What has no date of its own: what happens to it, and on what ground. */
export const GOES_WITH = [
  { about: 'Whoever was harmed', says: 'Named on the case alone, and erased with it.', source: PART_3 },
  { about: 'Police information and what partners answered', says: 'Kept with the record for which it was asked, and erased with it. Whoever sent it keeps their own.', source: PART_3 },
  { about: 'Panel packs, minutes, votes and reasons', says: 'A pack is made from the record each time and never stored. Signed minutes lose the part about the child; votes and outcomes stay without their reasons.', source: PART_3 },
  { about: 'The audit record', says: 'Holds ids and no words about a child. No period is known for it, so it is not erased.', source: LOGGING },
] as const satisfies readonly { about: string; says: string; source: Source }[]

/** The policy in force on a day; of two from one day the later in the list holds. Throws a RangeError where none was in force yet. */
export function retentionPolicyOn(day: IsoDay, own: readonly RetentionPolicy[]): RetentionPolicy {
  const inForce = [STARTER_POLICY, ...own].filter(({ from }) => from <= day).reduce<RetentionPolicy | null>((newest, policy) => (newest && newest.from > policy.from ? newest : policy), null)
  if (!inForce) throw new RangeError(`No retention policy was in force on ${day}`)
  return inForce
}

/** What keeps a policy from being agreed, setting by setting. */
export function problemsOfPolicy(years: Readonly<Record<RetentionSetting, number>>): { setting: RetentionSetting; message: string }[] {
  return RETENTION_SETTINGS.flatMap((setting) => {
    const { name, least, most } = SETTING_MEANS[setting]
    const value = years[setting]
    return Number.isInteger(value) && value >= least && value <= most ? [] : [{ setting, message: `${name}: enter a whole number from ${least} to ${most}` }]
  })
}
