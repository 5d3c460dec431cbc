import { OUTCOMES, type EarlierOutcome } from '../outcome/outcome'
import { earlierOutcomeName } from '../triage/history-in-words'
import { RELEASE_WORDS } from './release'
import { day, required, text, word, yesNo, type ImportColumn } from './import-column'
import { ACCOUNT_WORDS, ADULT_WORDS, ETHNICITIES, EVIDENCE_WORDS, EXPLOITATION_WORDS, IMAGERY_WORDS, PLACE_WORDS, SECTION_45_WORDS } from '../wording/fact-words'
import { SEXES } from '../wording/child-words'

/** What a file can hold. */
export const IMPORT_KINDS = ['notifications', 'earlier-disposals'] as const
/** One of `IMPORT_KINDS`. */
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** A kind of file as people read it. */
export const IMPORT_KIND_NAMES: Readonly<Record<ImportKind, string>> = { notifications: 'Police notifications', 'earlier-disposals': 'Earlier disposals' }

/** The right to import a kind of file. */
export const importRight = (kind: ImportKind): 'import.notifications' | 'import.earlier-disposals' => (kind === 'notifications' ? 'import.notifications' : 'import.earlier-disposals')

/** The most that a file may hold. */
export const IMPORT_LIMITS = { rows: 5_000, bytes: 5_000_000 } as const

/** Who a row is about: what a child is known by. */
export const WHO_COLUMNS = {
  givenNames: required(text({ name: 'given_names', means: 'Given names of the child', example: 'Alfie James' }, 200)),
  familyName: required(text({ name: 'family_name', means: 'Family name of the child', example: 'Rudd' }, 200)),
  dateOfBirth: required(day({ name: 'date_of_birth', means: 'Day of birth', example: '2011-03-27' })),
}

/** What a notification says about the child. A record that is there already is filled in where it is empty, and never overwritten. */
export const CHILD_COLUMNS = {
  knownAs: text({ name: 'known_as', means: 'What the child is called', example: 'Alf' }, 200),
  sex: word({ name: 'sex', means: 'Sex', example: 'male' }, SEXES),
  ethnicity: word({ name: 'ethnicity', means: 'Ethnicity as the child defines it (18+1); never what an officer saw', example: 'W1' }, ETHNICITIES),
  firstLanguage: text({ name: 'first_language', means: 'First language', example: 'English' }, 100),
  interpreterNeeded: yesNo({ name: 'interpreter_needed', means: 'Whether an interpreter is needed', example: 'no' }),
  communicationNeeds: text({ name: 'communication_needs', means: 'Communication needs and adjustments', example: 'Short sentences' }, 1000),
  school: text({ name: 'school', means: 'School or college', example: 'Marram High School' }, 200),
}

/** What a notification tells, by the names of its questions. */
export const TOLD_COLUMNS = {
  notifiedOn: required(day({ name: 'notified_on', means: 'Day on which the notification arrived', example: '2026-11-20' })),
  crimeReference: required(text({ name: 'crime_reference', means: 'Crime reference: by it a row is recognised that was imported before', example: '36/12345/26' }, 50)),
  officerInCase: text({ name: 'officer_in_case', means: 'Officer in the case', example: 'PC Ella Spinks' }, 200),
  circumstances: text({ name: 'circumstances', means: 'What is said to have happened', example: 'Took two drinks from a shop.' }, 5000),
  evidence: word({ name: 'evidence', means: 'How far the evidence goes', example: 'sufficient-to-charge' }, EVIDENCE_WORDS),
  account: word({ name: 'account', means: 'What the child says', example: 'admits' }, ACCOUNT_WORDS),
  cautioned: yesNo({ name: 'cautioned', means: 'Whether the child was cautioned (PACE)', example: 'yes' }),
  legalAdviceOffered: yesNo({ name: 'legal_advice_offered', means: 'Whether free legal advice was offered beforehand', example: 'yes' }),
  adultPresent: yesNo({ name: 'adult_present', means: 'Whether an appropriate adult was present', example: 'yes' }),
  adultRelationship: word({ name: 'adult_relationship', means: 'Who the appropriate adult is to the child', example: 'parent' }, ADULT_WORDS),
  adultName: text({ name: 'adult_name', means: 'Name of the appropriate adult', example: 'Kelly Rudd' }, 200),
  careExperienced: yesNo({ name: 'care_experienced', means: 'Whether the child is care-experienced', example: 'no' }),
  socialWorkerView: text({ name: 'social_worker_view', means: 'The social worker’s view' }, 5000),
  exploitation: word({ name: 'exploitation', means: 'Whether others exploit the child', example: 'no' }, EXPLOITATION_WORDS),
  exploitationConsidered: yesNo({ name: 'exploitation_considered', means: 'Whether a referral (NRM) and the section 45 defence were considered', example: 'yes' }),
  exploitationNote: text({ name: 'exploitation_note', means: 'What was considered, and what follows' }, 5000),
  section45: word({ name: 'section_45', means: 'The section 45 defence', example: 'does-not-apply' }, SECTION_45_WORDS),
  victimIdentified: yesNo({ name: 'victim_identified', means: 'Whether anybody is known to have been harmed', example: 'yes' }),
  yjsReferredOn: day({ name: 'yjs_referred_on', means: 'Day on which the child was referred to the youth justice service' }),
  release: word({ name: 'release', means: 'How the child was released', example: 'under-investigation' }, RELEASE_WORDS),
  releasedOn: day({ name: 'released_on', means: 'Day of the release', example: '2026-11-19' }),
  bailUntil: day({ name: 'bail_until', means: 'Day on which bail ends' }),
  bailConditionsUntil: day({ name: 'bail_conditions_until', means: 'Day on which the conditions of bail end' }),
  releaseReviewOn: day({ name: 'release_review_on', means: 'Day of the next review of the release' }),
}

const offenceColumns = (ending: '' | '_2' | '_3') => ({
  called: text({ name: `offence${ending}`, means: `${ending ? 'A further offence' : 'Offence'}: its code or whole title in the matrix, its code in the national list, or both as TH68010/code-in-the-matrix`, example: ending ? '' : 'theft-from-a-shop-goods-up-to-200' }, 300),
  committedOn: day({ name: `offence${ending}_date`, means: 'Day on which it happened', example: ending ? '' : '2026-11-18' }),
  place: word({ name: `offence${ending}_place`, means: 'Where it happened', example: ending ? '' : 'public' }, PLACE_WORDS),
  imagery: word({ name: `offence${ending}_imagery`, means: 'How imagery is recorded: only for offences that ask it' }, IMAGERY_WORDS),
})

/** The offences of a notification: the first, and room for two more. */
export const OFFENCE_COLUMNS = [offenceColumns(''), offenceColumns('_2'), offenceColumns('_3')] as const

const victimColumns = (ending: '' | '_2') => ({
  name: text({ name: `victim${ending}`, means: ending ? 'Somebody else who was harmed' : 'Somebody who was harmed: a person or an organisation', example: ending ? '' : 'Dereham Road Stores' }, 200),
  enhanced: yesNo({ name: `victim${ending}_enhanced`, means: 'Whether they are entitled to enhanced rights', example: ending ? '' : 'no' }),
  informed: yesNo({ name: `victim${ending}_informed`, means: 'Whether they were told what action is being taken', example: ending ? '' : 'yes' }),
  informedOn: day({ name: `victim${ending}_informed_on`, means: 'Day on which they were told', example: ending ? '' : '2026-11-19' }),
  view: text({ name: `victim${ending}_view`, means: 'What they said, in their words' }, 5000),
  viewDeclined: yesNo({ name: `victim${ending}_view_declined`, means: 'Whether they were asked and did not want to give a view' }),
})

/** The people who were harmed: two at the most, and more by hand. */
export const VICTIM_COLUMNS = [victimColumns(''), victimColumns('_2')] as const

const EARLIER_OUTCOMES: readonly EarlierOutcome[] = [...OUTCOMES, 'CONVICTION']
// Made of the list of all of them.
const EARLIER_WORDS = Object.fromEntries(EARLIER_OUTCOMES.map((outcome) => [outcome, earlierOutcomeName(outcome)])) as Record<EarlierOutcome, string>

/** An earlier disposal. */
export const EARLIER_COLUMNS = {
  outcome: required(word({ name: 'outcome', means: 'What was given', example: 'OC8' }, EARLIER_WORDS)),
  givenOn: required(day({ name: 'given_on', means: 'Day on which it was given', example: '2025-06-02' })),
  givenBy: required(text({ name: 'given_by', means: 'Who gave it: a force, a service or a court', example: 'Wensum Constabulary' }, 200)),
  offence: required(text({ name: 'offence', means: 'For what', example: 'Theft from a shop' }, 300)),
}

const GROUPS = {
  notifications: [WHO_COLUMNS, CHILD_COLUMNS, TOLD_COLUMNS, ...OFFENCE_COLUMNS, ...VICTIM_COLUMNS],
  'earlier-disposals': [WHO_COLUMNS, EARLIER_COLUMNS],
} as const

/** Every column of a kind of file, in the order of the template. */
export function columnsOf(kind: ImportKind): ImportColumn<unknown>[] {
  return GROUPS[kind].flatMap((group): ImportColumn<unknown>[] => Object.values(group))
}
