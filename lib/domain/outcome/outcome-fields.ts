import type { Outcome } from './outcome'

/** A fact that an outcome's own form asks for. */
export type OutcomeField =
  | 'childAgrees' | 'agency' | 'agencyAccepted' | 'schoolAction' | 'safeguardingLead' | 'suspectNamed' | 'rationale' | 'activity' | 'activityCompletedOn'
  | 'conditions' | 'conditionsEndOn' | 'offeredFreely' | 'saidVoluntary' | 'provider' | 'activityEndsOn' | 'reportBackOn' | 'yjsRecommendation' | 'consentSigned' | 'explained' | 'childInformationForm'

/** What each outcome's form asks, in order: the rules' facts, and what `before-giving.ts` and the start of an activity ask beside them. */
export const OUTCOME_FIELDS: Readonly<Record<Outcome, readonly OutcomeField[]>> = {
  NFA: ['rationale'],
  OC8: ['offeredFreely', 'saidVoluntary', 'childAgrees'],
  OC20: ['agency', 'agencyAccepted', 'schoolAction', 'safeguardingLead'],
  OC21: ['suspectNamed', 'rationale'],
  OC22: ['childAgrees', 'activity', 'provider', 'activityEndsOn', 'activityCompletedOn'],
  OC23: ['childAgrees', 'conditions', 'conditionsEndOn', 'reportBackOn'],
  YC: ['explained'],
  YCC: ['yjsRecommendation', 'conditions', 'conditionsEndOn', 'explained', 'consentSigned'],
  CHARGE: ['childInformationForm'],
}

/** Each fact as its form asks for it. */
export const OUTCOME_FIELD_WORDS: Readonly<Record<OutcomeField, { label: string; hint?: string }>> = {
  offeredFreely: { label: 'Was it offered without threat or promise?', hint: 'Nobody was told that they had to accept, or what would happen if they did not.' },
  saidVoluntary: { label: 'Was it said that it is voluntary?', hint: 'A community resolution need not be signed, and nobody is prosecuted for not finishing one.' },
  childAgrees: { label: 'Does the child agree to take part?', hint: 'Freely, and after it was explained.' },
  agency: { label: 'Which agency is acting?' },
  agencyAccepted: { label: 'Has the agency accepted?' },
  schoolAction: { label: 'What is the school doing? (if it happened at a school)' },
  safeguardingLead: { label: 'Who is the school’s safeguarding lead?' },
  suspectNamed: { label: 'Is the suspect, or the person involved, named?' },
  rationale: { label: 'Why is this the right way to end the matter?' },
  activity: { label: 'What is the activity?', hint: 'For a knife, an awareness course alone has little evidence behind it: say what else is done.' },
  provider: { label: 'Who offers it?' },
  activityEndsOn: { label: 'It is to be over by' },
  reportBackOn: { label: 'The case manager first reports back on', hint: 'Needed where a knife was carried.' },
  activityCompletedOn: { label: 'The activity was completed on', hint: 'Leave this empty until it is over: Outcome 22 is recorded only then.' },
  conditions: { label: 'What are the conditions?', hint: 'One on each line: who does what, by when.' },
  conditionsEndOn: { label: 'The conditions end on' },
  yjsRecommendation: { label: 'Does the youth justice service recommend it?', hint: 'Either answer may be recorded; it has to be asked.' },
  consentSigned: { label: 'Have the admission, the consent and the conditions been signed?' },
  explained: { label: 'Has its effect been explained in ordinary language, with the appropriate adult there?' },
  childInformationForm: { label: 'Is the Child Information Form complete?', hint: 'It goes with every case that is sent to the CPS.' },
}
