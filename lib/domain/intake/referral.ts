/** Who tells a youth justice service about a child when it is not the police. */
export const REFERRAL_SOURCES = ['school', 'parent', 'child', 'childrens-services', 'health', 'other-agency'] as const
/** One of `REFERRAL_SOURCES`. */
export type ReferralSource = (typeof REFERRAL_SOURCES)[number]

/** A source as people read it. */
export const SOURCE_WORDS: Record<ReferralSource, string> = {
  school: 'A school or college', parent: 'A parent or carer', child: 'The child themself', 'childrens-services': 'Children’s social care', health: 'A health service', 'other-agency': 'Another agency',
}

/** Why the service may hold what it was told. */
export const LAWFUL_BASES = ['child-agrees', 'parent-agrees', 'legal-task', 'safeguarding'] as const
/** One of `LAWFUL_BASES`. */
export type LawfulBasis = (typeof LAWFUL_BASES)[number]

/** A lawful basis as people read it. */
export const LAWFUL_BASIS_WORDS: Record<LawfulBasis, string> = {
  'child-agrees': 'The child agrees', 'parent-agrees': 'A parent or carer agrees',
  'legal-task': 'Without consent: to prevent crime and disorder (Crime and Disorder Act 1998, section 115)', safeguarding: 'Without consent: to keep a child safe from harm',
}

/** How the service can end a referral in which the police have no part: none of these is a criminal outcome. */
export const REFERRAL_ENDINGS = ['support', 'passed-on', 'declined', 'nothing-needed'] as const
/** One of `REFERRAL_ENDINGS`. */
export type ReferralEnding = (typeof REFERRAL_ENDINGS)[number]

/** An ending as people read it. */
export const REFERRAL_ENDING_WORDS: Record<ReferralEnding, string> = {
  support: 'The service offers voluntary support, and it was accepted', 'passed-on': 'Passed on to a service that fits better', declined: 'Support was offered and declined', 'nothing-needed': 'Nothing more is needed',
}

/** What it means for a case that the police have no part in it: said wherever such a case is shown. */
export const WITHOUT_POLICE = 'There is no police notification. Nobody can give the child a criminal outcome here, no offence is scored, and nothing goes on a police record. The youth justice service may offer voluntary support, pass the referral on, or end it. If the police become involved, record that and add what they tell you: the case then goes on like any other.'
