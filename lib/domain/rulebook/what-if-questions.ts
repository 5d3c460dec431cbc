import { ACCOUNTS, ADULT_RELATIONSHIPS, EVIDENCE, EXPLOITATION, SECTION_45 } from '../rules/facts'
import { ACCOUNT_WORDS, ADULT_WORDS, EVIDENCE_WORDS, EXPLOITATION_WORDS, SECTION_45_WORDS } from '../wording/fact-words'

/** One fact that may be tried without a case, by its path in the rules contract, and how it is asked. */
export type WhatIfQuestion = { path: string; label: string; hint?: string } & (
  | { kind: 'yes-no' | 'day' | 'text' | 'lines' | 'number' }
  | { kind: 'word'; choices: readonly { value: string; label: string }[] }
)

/** Questions that belong together. */
export type WhatIfGroup = { title: string; questions: readonly WhatIfQuestion[] }

const choicesOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) => values.map((value) => ({ value, label: words[value] }))

/** What is asked before the offences. */
export const QUESTIONS_OF_THE_CHILD: readonly WhatIfGroup[] = [
  {
    title: 'The days',
    questions: [
      { path: 'asOf', kind: 'day', label: 'The day of decision', hint: 'Its rules answer, with the edition and the protocol in force on it unless you choose others above.' },
      { path: 'notifiedOn', kind: 'day', label: 'The police notification came on', hint: 'Clocks run from it.' },
      { path: 'yjsReferredOn', kind: 'day', label: 'Referred to the youth justice service on' },
    ],
  },
  {
    title: 'The child',
    questions: [
      { path: 'child.dateOfBirth', kind: 'day', label: 'Date of birth', hint: 'An invented one of the right age.' },
      { path: 'child.careExperienced', kind: 'yes-no', label: 'Is the child care-experienced?' },
      { path: 'child.socialWorkerViewRecorded', kind: 'yes-no', label: 'Is the social worker’s view recorded?' },
      { path: 'child.exploitation', kind: 'word', label: 'Is the child being exploited?', choices: choicesOf(EXPLOITATION, EXPLOITATION_WORDS) },
      { path: 'child.exploitationConsidered', kind: 'yes-no', label: 'Has exploitation been considered?' },
      { path: 'child.section45', kind: 'word', label: 'Does the defence of section 45, Modern Slavery Act 2015, apply?', choices: choicesOf(SECTION_45, SECTION_45_WORDS) },
    ],
  },
]

/** What is asked after the offences and the factors. */
export const QUESTIONS_OF_THE_CASE: readonly WhatIfGroup[] = [
  {
    title: 'The score',
    questions: [
      { path: 'score.final', kind: 'number', label: 'The officer’s final score', hint: 'From 1 to 5; empty where nobody has scored it.' },
      { path: 'score.rationale', kind: 'text', label: 'Why that score' },
    ],
  },
  {
    title: 'Evidence, account and rights',
    questions: [
      { path: 'evidence', kind: 'word', label: 'How far does the evidence go?', choices: choicesOf(EVIDENCE, EVIDENCE_WORDS) },
      { path: 'account', kind: 'word', label: 'What does the child say?', choices: choicesOf(ACCOUNTS, ACCOUNT_WORDS) },
      { path: 'rights.cautioned', kind: 'yes-no', label: 'Was the child cautioned?' },
      { path: 'rights.legalAdviceOffered', kind: 'yes-no', label: 'Was free legal advice offered?' },
      { path: 'rights.appropriateAdult.present', kind: 'yes-no', label: 'Was an appropriate adult present?' },
      { path: 'rights.appropriateAdult.relationship', kind: 'word', label: 'Who was the appropriate adult to the child?', choices: choicesOf(ADULT_RELATIONSHIPS, ADULT_WORDS) },
    ],
  },
  {
    title: 'The person harmed',
    questions: [
      { path: 'victim.identified', kind: 'yes-no', label: 'Is there a victim?' },
      { path: 'victim.informed', kind: 'yes-no', label: 'Was the victim told what is being done?' },
      { path: 'victim.viewRecorded', kind: 'yes-no', label: 'Is the victim’s view recorded?' },
      { path: 'victim.enhanced', kind: 'yes-no', label: 'Does the victim have enhanced rights?' },
    ],
  },
]

/** What is recorded for single outcomes. */
export const QUESTIONS_OF_OUTCOMES: WhatIfGroup = {
  title: 'What is recorded for the outcome',
  questions: [
    { path: 'disposal.childAgrees', kind: 'yes-no', label: 'Does the child agree to take part? (Outcomes 8, 22 and 23)' },
    { path: 'disposal.agency', kind: 'text', label: 'Which agency acts? (Outcome 20)' },
    { path: 'disposal.agencyAccepted', kind: 'yes-no', label: 'Has the agency accepted? (Outcome 20)' },
    { path: 'disposal.schoolAction', kind: 'text', label: 'What has the school done? (Outcome 20, at a school)' },
    { path: 'disposal.safeguardingLead', kind: 'text', label: 'Who is the school’s safeguarding lead? (Outcome 20, at a school)', hint: 'An invented name.' },
    { path: 'disposal.suspectNamed', kind: 'yes-no', label: 'Is the suspect or person involved named? (Outcome 21)' },
    { path: 'disposal.rationale', kind: 'text', label: 'The reason for the outcome (NFA and Outcome 21)' },
    { path: 'disposal.activityCompletedOn', kind: 'day', label: 'The activity was completed on (Outcome 22)' },
    { path: 'disposal.conditions', kind: 'lines', label: 'The conditions, one on each line (Outcome 23, conditional caution)' },
    { path: 'disposal.conditionsEndOn', kind: 'day', label: 'The conditions end on' },
    { path: 'disposal.yjsRecommendation', kind: 'yes-no', label: 'Does the youth justice service recommend it? (conditional caution)' },
    { path: 'disposal.consentSigned', kind: 'yes-no', label: 'Is the consent signed? (conditional caution)' },
    { path: 'disposal.explained', kind: 'yes-no', label: 'Was the effect explained with the appropriate adult there? (cautions)' },
    { path: 'disposal.childInformationForm', kind: 'yes-no', label: 'Is the Child Information Form complete? (charge)' },
  ],
}

/** Every question that stands alone: those in rows (offences, earlier disposals, authorities) and the factors are asked apart. */
export const WHAT_IF_QUESTIONS: readonly WhatIfQuestion[] = [...QUESTIONS_OF_THE_CHILD, ...QUESTIONS_OF_THE_CASE, QUESTIONS_OF_OUTCOMES].flatMap((group) => group.questions)

/** How many rows of offences, earlier disposals and authorities the form has; a line of JSON may have more. */
export const WHAT_IF_ROWS = [0, 1, 2] as const
