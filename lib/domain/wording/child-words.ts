/** What an officer saw, in the police’s six plus one codes: never the child’s own answer, and kept apart from it. */
export const OBSERVED_ETHNICITIES = {
  IC1: 'White, North European', IC2: 'White, South European', IC3: 'Black', IC4: 'Asian', IC5: 'Chinese, Japanese or other South-East Asian', IC6: 'Arab or North African', IC9: 'The officer could not say',
} as const
/** A code of what an officer saw. */
export type ObservedEthnicity = keyof typeof OBSERVED_ETHNICITIES

/** A child’s sex. “Not stated” is an answer; a blank is still to be asked. */
export const SEXES = { female: 'Female', male: 'Male', 'not-stated': 'Not stated' } as const
/** A child’s sex, as recorded. */
export type Sex = keyof typeof SEXES

/** Whether the child says that they are Roma, which the 18+1 codes cannot show. */
export const ROMA = { yes: 'Yes', no: 'No', 'not-stated': 'Not stated' } as const
/** The child’s answer about being Roma. */
export type Roma = keyof typeof ROMA

/** The first language of a child who was asked and did not want to say. */
export const LANGUAGE_NOT_STATED = 'Not stated'

/** Special educational needs and disabilities, as the SEND Code of Practice 2015 steps them. */
export const SEND_STATUSES = {
  none: 'No special educational need or disability is known', support: 'SEN support', 'being-assessed': 'Being assessed for an education, health and care plan',
  plan: 'Has an education, health and care plan', 'not-stated': 'Not stated',
} as const
/** Where a child stands with special educational needs. */
export type SendStatus = keyof typeof SEND_STATUSES

/** Education, training and employment. */
export const ETE_STATUSES = {
  'full-time-school': 'In school, full time', 'part-time-school': 'In school, on a reduced timetable', 'alternative-provision': 'In alternative provision or a pupil referral unit', 'home-educated': 'Educated at home',
  excluded: 'Excluded from school', 'no-school-place': 'Without a school place', college: 'In college or sixth form', training: 'In training or an apprenticeship', work: 'In work',
  nothing: 'Not in education, training or work', 'not-stated': 'Not stated',
} as const
/** Where a child stands with education, training and employment. */
export type EteStatus = keyof typeof ETE_STATUSES

/** How a child stands with the local authority. */
export const CARE_STATUSES = {
  none: 'Not in care, and no social worker', 'child-in-need': 'Child in need (section 17)', 'child-protection': 'Child protection plan', 'section-20': 'Accommodated by agreement (section 20)',
  'interim-care-order': 'Interim care order (section 38)', 'care-order': 'Care order (section 31)', remand: 'On remand, and so looked after', 'care-leaver': 'Care leaver', 'not-stated': 'Not stated',
} as const
/** One way to stand with the local authority. */
export type CareStatus = keyof typeof CARE_STATUSES

/** What kind of place an address is. */
export const ADDRESS_KINDS = {
  home: 'Home', relative: 'With a relative', foster: 'Foster placement', 'childrens-home': 'Children’s home', supported: 'Supported accommodation', hospital: 'Hospital', custody: 'Secure or custody',
  temporary: 'Temporary accommodation', none: 'No fixed address', other: 'Somewhere else',
} as const
/** One kind of place. */
export type AddressKind = keyof typeof ADDRESS_KINDS

/** Who a grown-up is to the child. */
export const CARER_RELATIONSHIPS = {
  mother: 'Mother', father: 'Father', 'step-parent': 'Step-parent', grandparent: 'Grandparent', sibling: 'Grown-up brother or sister', 'other-relative': 'Another relative', 'foster-carer': 'Foster carer',
  guardian: 'Guardian', 'social-worker': 'Social worker', 'key-worker': 'Key worker', other: 'Somebody else',
} as const
/** One way to be related to the child. */
export type CarerRelationship = keyof typeof CARER_RELATIONSHIPS

/** What a warning is about; the worry is named, and never the child. */
export const WARNING_KINDS = {
  health: 'Health or medicine', 'self-harm': 'Self-harm', exploited: 'Being exploited by others', 'at-risk-from': 'In danger from somebody', 'risk-to-others': 'Safety of others',
  'keep-apart': 'To be kept apart from somebody', address: 'Visiting the home', other: 'Something else',
} as const
/** One kind of warning. */
export type WarningKind = keyof typeof WARNING_KINDS

/** How others may be using a child, or what shows that they may. */
export const CONCERN_KINDS = {
  criminal: 'Criminal exploitation', 'county-lines': 'County lines', sexual: 'Sexual exploitation', labour: 'Forced labour', trafficking: 'Trafficking', radicalisation: 'Radicalisation', missing: 'Goes missing', other: 'Something else',
} as const
/** One kind of concern. */
export type ConcernKind = keyof typeof CONCERN_KINDS

/** What the National Referral Mechanism answered. */
export const NRM_ANSWERS = { positive: 'Yes', negative: 'No', withdrawn: 'Withdrawn' } as const
/** One answer of the National Referral Mechanism. */
export type NrmAnswer = keyof typeof NRM_ANSWERS

/** What a note of the chronology is about. */
export const NOTE_KINDS = {
  contact: 'Contact with the child', visit: 'Visit', family: 'Contact with the family', school: 'School or college', professional: 'Talk between professionals', decision: 'A manager’s decision', other: 'Something else',
} as const
/** One kind of note. */
export type NoteKind = keyof typeof NOTE_KINDS

/** The words for a key that was read from the database, or the key itself where it has none. */
export function wordsFor(words: Readonly<Record<string, string>>, key: string | null): string | null {
  return key === null ? null : (words[key] ?? key)
}
