import type { Account, AdultRelationship, Evidence, Exploitation, Imagery, Place, Section45 } from '../rules/facts'
import type { Agency } from '../panel/tally'

/** Where an offence took place, as people read it. */
export const PLACE_WORDS: Record<Place, string> = {
  public: 'In a public place', school: 'At a school', home: 'At home', 'childrens-home': 'At a children’s home', online: 'Online', other: 'Somewhere else',
}

/** How imagery is recorded, as people read it. */
export const IMAGERY_WORDS: Record<Imagery, string> = { 'non-aggravated': 'Self-made, without aggravation', aggravated: 'Aggravated' }

/** How far the evidence goes, as people read it. */
export const EVIDENCE_WORDS: Record<Evidence, string> = {
  insufficient: 'Not sufficient', 'sufficient-for-offence': 'Sufficient that the offence was committed', 'sufficient-to-charge': 'Sufficient to charge',
}

/** What the child says, as people read it. */
export const ACCOUNT_WORDS: Record<Account, string> = {
  admits: 'Admits the offence', 'accepts-responsibility': 'Accepts responsibility', denies: 'Denies it', 'no-comment': 'Answers “no comment”', silent: 'Says nothing',
}

/** What is known about exploitation, as people read it. */
export const EXPLOITATION_WORDS: Record<Exploitation, string> = { no: 'No sign of it', suspected: 'Suspected', unknown: 'Not known yet' }

/** Whether the section 45 defence applies, as people read it. */
export const SECTION_45_WORDS: Record<Section45, string> = { applies: 'It applies', 'does-not-apply': 'It does not apply' }

/** Who the appropriate adult is, as people read it. */
export const ADULT_WORDS: Record<AdultRelationship, string> = {
  parent: 'Parent', carer: 'Carer or guardian', 'local-authority': 'Representative of the local authority', 'social-worker': 'Social worker', volunteer: 'Volunteer or scheme',
  police: 'Police officer or staff', victim: 'The victim', witness: 'A witness', 'co-suspect': 'Somebody else under suspicion',
}

/** An agency at a panel, as people read it. */
export const AGENCY_WORDS: Record<Agency, string> = {
  police: 'Police', yjs: 'Youth justice service', 'social-care': 'Children’s social care', 'victim-services': 'Victim services', education: 'Education', health: 'Health', community: 'Community',
}

/** Self-defined ethnicity, 18+1 (the child's own answer; never inferred). */
export const ETHNICITIES = {
  W1: 'White: British', W2: 'White: Irish', W3: 'White: Gypsy or Irish Traveller', W9: 'White: other', M1: 'Mixed: White and Black Caribbean', M2: 'Mixed: White and Black African',
  M3: 'Mixed: White and Asian', M9: 'Mixed: other', A1: 'Asian: Indian', A2: 'Asian: Pakistani', A3: 'Asian: Bangladeshi', A4: 'Asian: Chinese', A9: 'Asian: other',
  B1: 'Black: Caribbean', B2: 'Black: African', B9: 'Black: other', O2: 'Arab', O9: 'Other ethnic group', NS: 'Not stated',
} as const

/** A code of self-defined ethnicity. */
export type Ethnicity = keyof typeof ETHNICITIES
