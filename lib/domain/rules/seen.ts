import type { IsoDay } from '../deadlines/iso-day'
import type { Marker, ModeOfTrial } from '../gravity/edition'
import type { Outcome } from '../outcome/outcome'
import type { Account, AdultRelationship, Evidence, Exploitation, HistoryEntry, Imagery, Maybe, Place, Section45 } from './facts'

/** Where a case goes next, before anyone has chosen an outcome. */
export type Route = 'no-criminal-outcome' | 'police-may-decide' | 'unscored' | 'panel' | 'charging-decision'

/** What a rule may read, by name: the facts of the case under their paths, and what is worked out from them. */
export interface Seen {
  /** The outcome that the rule is asked about. */
  outcome: Outcome
  asOf: IsoDay
  'child.age': number
  'child.agesAtOffences': readonly number[]
  'child.eighteenthBirthday': IsoDay
  'child.careExperienced': Maybe<boolean>
  'child.exploitation': Maybe<Exploitation>
  'child.exploitationConsidered': Maybe<boolean>
  'child.section45': Maybe<Section45>
  'child.socialWorkerViewRecorded': Maybe<boolean>
  'offences.place': readonly { offence: string; place: Place | null }[]
  'offences.markers': readonly { offence: string; markers: readonly Marker[] }[]
  'offences.modeOfTrial': readonly { offence: string; modeOfTrial: ModeOfTrial }[]
  /** Only the offences marked as imagery. */
  'offences.imagery': readonly { offence: string; imagery: Imagery | null }[]
  /** Only the summary-only offences. */
  'offences.summaryOnly': readonly { offence: string; committedOn: IsoDay }[]
  factors: Maybe<readonly string[]>
  'score.final': Maybe<number>
  'score.rationale': Maybe<string>
  'gravity.base': number
  'gravity.suggested': number
  route: Route
  evidence: Maybe<Evidence>
  account: Maybe<Account>
  'rights.cautioned': Maybe<boolean>
  'rights.legalAdviceOffered': Maybe<boolean>
  'rights.appropriateAdult.present': Maybe<boolean>
  'rights.appropriateAdult.relationship': Maybe<AdultRelationship>
  'victim.identified': Maybe<boolean>
  'victim.informed': Maybe<boolean>
  'victim.viewRecorded': Maybe<boolean>
  yjsReferredOn: Maybe<IsoDay>
  history: Maybe<readonly HistoryEntry[]>
  'disposal.agency': Maybe<string>
  'disposal.agencyAccepted': Maybe<boolean>
  'disposal.schoolAction': Maybe<string>
  'disposal.safeguardingLead': Maybe<string>
  'disposal.suspectNamed': Maybe<boolean>
  'disposal.rationale': Maybe<string>
  'disposal.childAgrees': Maybe<boolean>
  'disposal.activityCompletedOn': Maybe<IsoDay>
  'disposal.conditions': Maybe<readonly string[]>
  'disposal.conditionsEndOn': Maybe<IsoDay>
  'disposal.yjsRecommendation': Maybe<boolean>
  'disposal.consentSigned': Maybe<boolean>
  'disposal.explained': Maybe<boolean>
  'disposal.childInformationForm': Maybe<boolean>
  'settings.communityResolutionCap': number
  'settings.usualConditionsWeeks': number
  'settings.longestConditionsWeeks': number
}

/** The name of a fact that a rule can read. */
export type FactName = keyof Seen

/** Each fact in words that fit "… is not recorded" and "reads …". */
export const FACT_WORDS: Readonly<Record<FactName, string>> = {
  outcome: 'the outcome asked about',
  asOf: 'the day of decision',
  'child.age': "the child's age on the day of decision",
  'child.agesAtOffences': "the child's age at each offence",
  'child.eighteenthBirthday': "the child's 18th birthday",
  'child.careExperienced': 'whether the child is care-experienced',
  'child.exploitation': 'whether the child is being exploited',
  'child.exploitationConsidered': 'whether exploitation has been considered',
  'child.section45': 'whether the section 45 defence applies',
  'child.socialWorkerViewRecorded': "the social worker's view",
  'offences.place': 'where each offence took place',
  'offences.markers': 'how the matrix marks each offence',
  'offences.modeOfTrial': 'how each offence is tried',
  'offences.imagery': 'whether the imagery is aggravated',
  'offences.summaryOnly': 'the dates of summary-only offences',
  factors: 'the aggravating and mitigating factors',
  'score.final': 'the final gravity score',
  'score.rationale': 'the reason for the final score',
  'gravity.base': 'the base gravity score',
  'gravity.suggested': 'the suggested gravity score',
  route: 'the route of the case',
  evidence: 'how far the evidence goes',
  account: "the child's account",
  'rights.cautioned': 'whether the child was cautioned',
  'rights.legalAdviceOffered': 'whether free legal advice was offered',
  'rights.appropriateAdult.present': 'whether an appropriate adult was present',
  'rights.appropriateAdult.relationship': 'who the appropriate adult is to the child',
  'victim.identified': 'whether there is a victim',
  'victim.informed': 'whether the victim has been told',
  'victim.viewRecorded': "the victim's view",
  yjsReferredOn: 'the date of referral to the youth justice service',
  history: 'earlier disposals and convictions',
  'disposal.agency': 'the agency that will act',
  'disposal.agencyAccepted': 'whether the agency has accepted',
  'disposal.schoolAction': 'what the school has done',
  'disposal.safeguardingLead': "the school's safeguarding lead",
  'disposal.suspectNamed': 'whether the suspect or person involved is named',
  'disposal.rationale': 'the reason for the outcome',
  'disposal.childAgrees': "the child's agreement",
  'disposal.activityCompletedOn': 'the day on which the activity was completed',
  'disposal.conditions': 'the conditions',
  'disposal.conditionsEndOn': 'the day on which the conditions end',
  'disposal.yjsRecommendation': 'the recommendation of the youth justice service',
  'disposal.consentSigned': 'the signed consent',
  'disposal.explained': 'whether the effect has been explained',
  'disposal.childInformationForm': 'whether the Child Information Form is complete',
  'settings.communityResolutionCap': 'the local cap on community resolutions',
  'settings.usualConditionsWeeks': 'the usual length of conditions in weeks',
  'settings.longestConditionsWeeks': 'the longest length of conditions in weeks',
}
