import { ACCOUNT_WORDS, ADULT_WORDS, ETHNICITIES, EVIDENCE_WORDS, EXPLOITATION_WORDS, SECTION_45_WORDS } from '../wording/fact-words'
import { LAWFUL_BASIS_WORDS, SOURCE_WORDS } from './referral'
import { RELEASE_WORDS } from './release'

/** The sections of a notification: what is filled in together, and sent back alone (F4). */
export const SECTIONS = ['referral', 'child', 'circumstances', 'offences', 'evidence', 'rights', 'victims', 'history'] as const
/** One of `SECTIONS`. */
export type Section = (typeof SECTIONS)[number]

/** A section as people read it. */
export const SECTION_NAMES: Record<Section, string> = {
  referral: 'Who told us', child: 'The child', circumstances: 'What happened', offences: 'Offences', evidence: 'Evidence and account', rights: 'Rights and the appropriate adult',
  victims: 'Victims', history: 'History and checks',
}

/** One question of a notification: the name of its field, what it asks, and its answers in words where they are chosen from a list. */
export type Question = { name: string; label: string; kind: 'text' | 'day' | 'offences' | 'victims'; words?: Readonly<Record<string, string>> }

const YES_NO = { yes: 'Yes', no: 'No' }
const text = (name: string, label: string): Question => ({ name, label, kind: 'text' })
const day = (name: string, label: string): Question => ({ name, label, kind: 'day' })
const choice = (name: string, label: string, words: Readonly<Record<string, string>> = YES_NO): Question => ({ name, label, kind: 'text', words })

/** The questions of each section, in the order of the form. */
export const QUESTIONS: Record<Section, readonly Question[]> = {
  referral: [
    choice('source', 'Who told us', SOURCE_WORDS), text('fromName', 'Their name'), text('fromRole', 'Their role'), text('fromContact', 'How to reach them'),
    choice('lawfulBasis', 'Why we may hold this', LAWFUL_BASIS_WORDS), text('asks', 'What they ask for'), choice('policeInvolved', 'Are the police involved?'),
  ],
  child: [
    text('givenNames', 'Given names'), text('familyName', 'Family name'), text('knownAs', 'Known as'), day('dateOfBirth', 'Day of birth'), choice('sex', 'Sex', { female: 'Female', male: 'Male', 'not-stated': 'Not stated' }),
    choice('ethnicity', 'Ethnicity, as the child defines it', ETHNICITIES), text('firstLanguage', 'First language'), choice('interpreterNeeded', 'Is an interpreter needed?'),
    text('communicationNeeds', 'Communication needs and adjustments'), text('school', 'School or college'), choice('careExperienced', 'Is the child care-experienced?'), text('socialWorkerView', 'The social worker’s view'),
    choice('exploitation', 'Is the child being exploited by others?', EXPLOITATION_WORDS), choice('exploitationConsidered', 'Have a referral (NRM) and the section 45 defence been considered?'),
    choice('section45', 'The section 45 defence', SECTION_45_WORDS), text('exploitationNote', 'What was considered, and what follows'),
  ],
  circumstances: [
    day('notifiedOn', 'The notification arrived on'), text('crimeReference', 'Crime reference'), text('officerInCase', 'Officer in the case'), text('circumstances', 'What is said to have happened'),
    choice('release', 'How the child was released', RELEASE_WORDS), day('releasedOn', 'Released on'), day('bailUntil', 'Bail ends on'), day('bailConditionsUntil', 'Bail conditions end on'), day('releaseReviewOn', 'Next review on'),
  ],
  offences: [{ name: 'offences', label: 'Offences', kind: 'offences' }],
  evidence: [choice('evidence', 'How far does the evidence go?', EVIDENCE_WORDS), choice('account', 'What does the child say?', ACCOUNT_WORDS)],
  rights: [
    choice('cautioned', 'Was the child cautioned (PACE)?'), choice('legalAdviceOffered', 'Was free legal advice offered beforehand?'), choice('adultPresent', 'Was an appropriate adult present?'),
    text('adultName', 'Name of the appropriate adult'), choice('adultRelationship', 'Who is the adult to the child?', ADULT_WORDS),
  ],
  victims: [choice('victimIdentified', 'Is anybody known to have been harmed?'), { name: 'victims', label: 'Who was harmed', kind: 'victims' }],
  history: [choice('historyChecked', 'Records checked for earlier disposals'), day('yjsReferredOn', 'Referred to the youth justice service on')],
}

/** What the police alone can tell: not asked while they have no part in the case. */
const FROM_POLICE: readonly Section[] = ['offences', 'evidence', 'rights']

/** The sections that a case's notification has: a police notification has no referrer, and a referral without the police no police parts. */
export function sectionsOf(referral: { policeInvolved: boolean | null } | null): Section[] {
  return SECTIONS.filter((section) => (section === 'referral' ? referral !== null : !referral || referral.policeInvolved === true || !FROM_POLICE.includes(section)))
}

/** The sections of a notification that may be edited now: those that were sent back while any are, or else all that it has. */
export function openSections(record: { status: string; referral: { policeInvolved: boolean | null } | null; sentBack: { sections: readonly { section: Section }[] } | null }): Section[] {
  const sections = sectionsOf(record.referral)
  if (record.status !== 'sent_back') return sections
  const asked = record.sentBack?.sections.map(({ section }) => section) ?? []
  return sections.filter((section) => asked.includes(section))
}

/** The section that a question belongs to, by the name of its field. */
export function sectionOfField(name: string): Section | null {
  return SECTIONS.find((section) => QUESTIONS[section].some((question) => question.name === name)) ?? null
}
