import type { IsoDay } from '../deadlines/iso-day'
import type { EarlierOutcome, Outcome } from '../outcome/outcome'

/** A fact that may not be recorded yet: absent or null means blank, and a blank is never a "no". */
export type Maybe<T> = T | null | undefined

/** Where an offence took place. */
export const PLACES = ['public', 'school', 'home', 'childrens-home', 'online', 'other'] as const
/** One of `PLACES`. */
export type Place = (typeof PLACES)[number]

/** How self-made imagery of a child is recorded (NPCC, 2024): with or without aggravation. */
export const IMAGERY = ['non-aggravated', 'aggravated'] as const
/** One of `IMAGERY`. */
export type Imagery = (typeof IMAGERY)[number]

/** How far the evidence goes, lowest first. */
export const EVIDENCE = ['insufficient', 'sufficient-for-offence', 'sufficient-to-charge'] as const
/** One of `EVIDENCE`. */
export type Evidence = (typeof EVIDENCE)[number]

/** What the child says about the offence. */
export const ACCOUNTS = ['admits', 'accepts-responsibility', 'denies', 'no-comment', 'silent'] as const
/** One of `ACCOUNTS`. */
export type Account = (typeof ACCOUNTS)[number]

/** What is known about exploitation of the child by others. */
export const EXPLOITATION = ['no', 'suspected', 'unknown'] as const
/** One of `EXPLOITATION`. */
export type Exploitation = (typeof EXPLOITATION)[number]

/** Whether the defence of section 45, Modern Slavery Act 2015, applies. */
export const SECTION_45 = ['applies', 'does-not-apply'] as const
/** One of `SECTION_45`. */
export type Section45 = (typeof SECTION_45)[number]

/** Who the appropriate adult is to the child. */
export const ADULT_RELATIONSHIPS = [
  'parent', 'carer', 'local-authority', 'social-worker', 'volunteer', 'police', 'victim', 'witness', 'co-suspect',
] as const
/** One of `ADULT_RELATIONSHIPS`. */
export type AdultRelationship = (typeof ADULT_RELATIONSHIPS)[number]

/** Police ranks that authorise, lowest first: a higher one satisfies a lower. */
export const RANKS = ['sergeant', 'inspector', 'superintendent'] as const
/** One of `RANKS`. */
export type Rank = (typeof RANKS)[number]

/** Everyone who can authorise an outcome: the ranks, and three that no rank can stand in for. */
export const AUTHORITIES = [...RANKS, 'panel', 'cps', 'yjs-manager'] as const
/** One of `AUTHORITIES`. */
export type Authority = (typeof AUTHORITIES)[number]

/** Tells whether an authority is a police rank. */
export function isRank(authority: Authority): authority is Rank {
  return (RANKS as readonly Authority[]).includes(authority)
}

/** Tells whether the authority that was given stands for the one that is needed (a higher rank for a lower). */
export function satisfies(given: Authority, needed: Authority): boolean {
  if (isRank(given) && isRank(needed)) return RANKS.indexOf(given) >= RANKS.indexOf(needed)
  return given === needed
}

/** An authority that was given, for one outcome and for no other. */
export interface GivenAuthority {
  authority: Authority
  outcome: Outcome
}

/** One offence of the case, by its code in the matrix edition. */
export interface OffenceFact {
  offence: string
  committedOn: IsoDay
  place?: Maybe<Place>
  imagery?: Maybe<Imagery>
}

/** A disposal or conviction before this case. */
export interface HistoryEntry {
  outcome: EarlierOutcome
  on: IsoDay
}

/** What has been recorded for the outcome so far. */
export interface DisposalFacts {
  agency?: Maybe<string>
  agencyAccepted?: Maybe<boolean>
  schoolAction?: Maybe<string>
  safeguardingLead?: Maybe<string>
  suspectNamed?: Maybe<boolean>
  rationale?: Maybe<string>
  childAgrees?: Maybe<boolean>
  activityCompletedOn?: Maybe<IsoDay>
  conditions?: Maybe<readonly string[]>
  conditionsEndOn?: Maybe<IsoDay>
  yjsRecommendation?: Maybe<boolean>
  consentSigned?: Maybe<boolean>
  explained?: Maybe<boolean>
  childInformationForm?: Maybe<boolean>
}

/** What is known about a case on the day of decision, exactly in the shape of the rules contract, section 2. */
export interface Facts {
  id: string
  asOf: IsoDay
  notifiedOn?: Maybe<IsoDay>
  child: {
    dateOfBirth: IsoDay
    careExperienced?: Maybe<boolean>
    exploitation?: Maybe<Exploitation>
    exploitationConsidered?: Maybe<boolean>
    section45?: Maybe<Section45>
    socialWorkerViewRecorded?: Maybe<boolean>
  }
  offences: readonly OffenceFact[]
  factors?: Maybe<readonly string[]>
  score?: Maybe<{ final?: Maybe<number>; rationale?: Maybe<string> }>
  evidence?: Maybe<Evidence>
  account?: Maybe<Account>
  rights?: Maybe<{
    cautioned?: Maybe<boolean>
    legalAdviceOffered?: Maybe<boolean>
    appropriateAdult?: Maybe<{ present?: Maybe<boolean>; relationship?: Maybe<AdultRelationship> }>
  }>
  victim?: Maybe<{
    identified?: Maybe<boolean>
    informed?: Maybe<boolean>
    viewRecorded?: Maybe<boolean>
    enhanced?: Maybe<boolean>
  }>
  yjsReferredOn?: Maybe<IsoDay>
  history?: Maybe<readonly HistoryEntry[]>
  authorities?: Maybe<readonly GivenAuthority[]>
  disposal?: Maybe<DisposalFacts>
  settings?: Maybe<{ communityResolutionCap?: Maybe<number> }>
}
