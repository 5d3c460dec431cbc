/**
 * How the police grade information, 3x5x2: the source, what it says, how it may be handled. College of Policing, Authorised
 * Professional Practice, Intelligence management, "Intelligence report" (https://www.college.police.uk/app/intelligence-management/intelligence-report).
 */
export const SOURCE_EVALUATIONS = { 1: 'Reliable', 2: 'Untested', 3: 'Not reliable' } as const
/** How far a source has proved right before. */
export type SourceEvaluation = keyof typeof SOURCE_EVALUATIONS

/** How the source came to know what it says. */
export const INFORMATION_ASSESSMENTS = {
  A: 'Known directly to the source', B: 'Known indirectly, but corroborated', C: 'Known indirectly', D: 'Not known how', E: 'Suspected to be false',
} as const
/** A letter of the information assessment. */
export type InformationAssessment = keyof typeof INFORMATION_ASSESSMENTS

/** How information may be handled. */
export const HANDLING_CODES = { P: 'May be shared lawfully with those who need it', C: 'May be shared only under conditions' } as const
/** A handling code. */
export type HandlingCode = keyof typeof HANDLING_CODES

/** What kind of behaviour it is about: the behaviour is named, and never the child. */
export const INFORMATION_KINDS = {
  violence: 'Violence', weapon: 'Carrying or using a weapon', sexual: 'Harmful sexual behaviour', domestic: 'Violence or control at home or in a relationship', fire: 'Setting fires',
  group: 'Harm done in a group', online: 'Harm done online', supply: 'Supply of drugs', exploitation: 'Being used by others', other: 'Other behaviour that bears on the case',
} as const
/** One kind of behaviour. */
export type InformationKind = keyof typeof INFORMATION_KINDS

/** Whether the child or a parent agreed that it is disclosed: asked for, and not the lawful ground of it. */
export const CONSENT_ANSWERS = { agreed: 'Agreed', refused: 'Did not agree', 'not-asked': 'Was not asked' } as const
/** One answer about consent to disclose. */
export type ConsentAnswer = keyof typeof CONSENT_ANSWERS

/** A grade as people in the field write it, with its words: `2C P: untested source, known indirectly`. */
export function gradeInWords({ sourceEvaluation, assessment, handling }: { sourceEvaluation: number; assessment: string; handling: string }): string {
  const sources: Readonly<Record<number, string>> = SOURCE_EVALUATIONS
  const assessments: Readonly<Record<string, string>> = INFORMATION_ASSESSMENTS
  return `${sourceEvaluation}${assessment} ${handling}: source ${(sources[sourceEvaluation] ?? '').toLowerCase()}; ${(assessments[assessment] ?? '').toLowerCase()}`
}

/** What to keep in mind before a grade is leaned on; null where the grade is good. */
export function gradeCaution({ sourceEvaluation, assessment }: { sourceEvaluation: number; assessment: string }): string | null {
  if (assessment === 'E') return 'Suspected to be false. It is kept so that nobody is misled by it, and decides nothing.'
  if (sourceEvaluation === 3 || assessment === 'D') return 'Weak: do not lean on it without something that supports it.'
  if (sourceEvaluation === 2 || assessment === 'C') return 'Not tested: look for something that supports it.'
  return null
}
